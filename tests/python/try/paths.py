# All ways through try, except, else and finally.
def walk(action):
    trail = []
    try:
        trail.append("try")
        action()
        trail.append("end of try")
    except KeyError as error:
        trail.append(f"KeyError {error}")
    except (TypeError, ValueError) as error:
        trail.append(f"{type(error).__name__} {error}")
    except ArithmeticError:
        trail.append("ArithmeticError")
    except:
        trail.append("anything")
    else:
        trail.append("else")
    finally:
        trail.append("finally")
    return trail


def raise_it(error):
    raise error


print(walk(lambda: None))
for error in (KeyError("k"), TypeError("t"), ValueError("v"), ZeroDivisionError(), OverflowError, IndexError, SystemExit,
              KeyboardInterrupt, GeneratorExit, BaseException, StopIteration):
    print(walk(lambda: raise_it(error)))
print(walk(lambda: 1 // 0), walk(lambda: int("x")), walk(lambda: [][0]), walk(lambda: {}["q"]))


def nested():
    try:
        try:
            raise KeyError("inner")
        except ValueError:
            print("not here")
        finally:
            print("inner finally")
    except KeyError as error:
        print("outer except", error)
        try:
            raise TypeError("while handling")
        except TypeError as second:
            print(second, "context:", repr(second.__context__))
        print("still", error)
    else:
        print("no else")
    finally:
        print("outer finally")


nested()


def else_raises():
    try:
        pass
    except ValueError:
        print("not caught here")
    else:
        raise ValueError("from else")
    finally:
        print("cleaning")


try:
    else_raises()
except ValueError as error:
    print(error)


def reraise():
    try:
        raise LookupError("again")
    except LookupError:
        print("seen")
        raise


try:
    reraise()
except LookupError as error:
    print("reraised", error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        1 / 0
    except undefined_name:
        pass
except NameError as error:
    print(error, "|", repr(error.__context__))
for handler in (5, "text", (ValueError, 3), [ValueError], int):
    try:
        try:
            raise ValueError("v")
        except handler:
            print("caught")
    except TypeError as error:
        print(error)
try:
    try:
        pass
    except 1 // 0:
        pass
    print("the handler's expression is not evaluated")
finally:
    print("done")


class Meta(type):
    def __instancecheck__(cls, instance):
        print("never asked")
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError("subclass only")
    except Odd:
        print("wrong")
except ValueError as error:
    print(error)
