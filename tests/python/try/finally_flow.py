# stderr: ignored
# return, break, continue and raise in and through finally.
def returns_from_try():
    try:
        return "try"
    finally:
        print("finally runs before the return")


def finally_wins():
    try:
        return "try"
    finally:
        return "finally"


def finally_swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def value_is_kept():
    n = 1
    try:
        return n
    finally:
        n = 2


def list_is_shared():
    items = []
    try:
        return items
    finally:
        items.append("added by finally")


def loop_break():
    for i in range(3):
        try:
            if i == 1:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("no else")
    return i


def loop_continue():
    for i in range(3):
        try:
            if i == 1:
                continue
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("else")


def break_in_finally():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            print("drop", i)
            break
    return "after", i


def continue_in_finally():
    seen = []
    for i in range(3):
        try:
            seen.append(i)
            raise KeyError(i)
        finally:
            continue
    return seen


def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")


def raise_in_finally():
    try:
        try:
            raise KeyError("first")
        finally:
            raise ValueError("second")
    except ValueError as error:
        return repr(error), repr(error.__context__)


def return_in_except():
    try:
        1 // 0
    except ZeroDivisionError as error:
        return type(error).__name__
    finally:
        print("after the except")


def return_in_else():
    try:
        pass
    except Exception:
        pass
    else:
        return "else"
    finally:
        print("after the else")


def while_return():
    n = 0
    while True:
        try:
            n += 1
            if n == 3:
                return n
            continue
        finally:
            print("turn", n)


def override():
    for i in range(5):
        try:
            return "return"
        finally:
            if i < 2:
                continue
            if i == 3:
                break


def deep():
    try:
        for a in range(2):
            try:
                for b in range(2):
                    try:
                        if (a, b) == (1, 0):
                            return a, b
                        if b == 1:
                            break
                    finally:
                        print("b", a, b)
            finally:
                print("a", a)
    finally:
        print("out")


for function in (returns_from_try, finally_wins, finally_swallows, value_is_kept, list_is_shared, loop_break, loop_continue,
                 break_in_finally, continue_in_finally, nested, raise_in_finally, return_in_except, return_in_else,
                 while_return, override, deep):
    print(function.__name__, "->", function())
