# stderr: ignored
def driven(function):
    def run(*args, **kwargs):
        body = function(*args, **kwargs)
        sent = None
        while True:
            try:
                sent = body.send(sent)
            except StopIteration as stop:
                return stop.value
    for name in ("__name__", "__qualname__", "__doc__", "__module__"):
        setattr(run, name, getattr(function, name))
    return run


@driven
def program():
    global break_in_finally, continue_in_finally, deep, finally_swallows, finally_wins, function, list_is_shared, loop_break, loop_continue, nested, override, raise_in_finally, return_in_else, return_in_except, returns_from_try, value_is_kept, while_return

    @driven
    def returns_from_try():
        try:
            return (yield 'try')
        finally:
            yield (yield print)((yield 'finally runs before the return'))
            yield
        yield
    yield

    @driven
    def finally_wins():
        try:
            return (yield 'try')
        finally:
            return (yield 'finally')
        yield
    yield

    @driven
    def finally_swallows():
        try:
            raise (yield (yield ValueError)((yield 'lost')))
        finally:
            return (yield 'swallowed')
        yield
    yield

    @driven
    def value_is_kept():
        n = (yield 1)
        yield
        try:
            return (yield n)
        finally:
            n = (yield 2)
            yield
        yield
    yield

    @driven
    def list_is_shared():
        items = (yield [])
        yield
        try:
            return (yield items)
        finally:
            yield (yield (yield items).append)((yield 'added by finally'))
            yield
        yield
    yield

    @driven
    def loop_break():
        for i in (yield (yield range)((yield 3))):
            try:
                if (yield ((yield i) == (yield 1))):
                    break
                yield
                yield (yield print)((yield 'body'), (yield i))
                yield
            finally:
                yield (yield print)((yield 'finally'), (yield i))
                yield
            yield
        else:
            yield (yield print)((yield 'no else'))
            yield
        yield
        return (yield i)
    yield

    @driven
    def loop_continue():
        for i in (yield (yield range)((yield 3))):
            try:
                if (yield ((yield i) == (yield 1))):
                    continue
                yield
                yield (yield print)((yield 'body'), (yield i))
                yield
            finally:
                yield (yield print)((yield 'finally'), (yield i))
                yield
            yield
        else:
            yield (yield print)((yield 'else'))
            yield
        yield
    yield

    @driven
    def break_in_finally():
        for i in (yield (yield range)((yield 3))):
            try:
                raise (yield (yield KeyError)((yield i)))
            finally:
                yield (yield print)((yield 'drop'), (yield i))
                yield
                break
            yield
        yield
        return (yield ((yield 'after'), (yield i)))
    yield

    @driven
    def continue_in_finally():
        seen = (yield [])
        yield
        for i in (yield (yield range)((yield 3))):
            try:
                yield (yield (yield seen).append)((yield i))
                yield
                raise (yield (yield KeyError)((yield i)))
            finally:
                continue
            yield
        yield
        return (yield seen)
    yield

    @driven
    def nested():
        try:
            try:
                return (yield 'inner')
            finally:
                yield (yield print)((yield 'first'))
                yield
            yield
        finally:
            yield (yield print)((yield 'second'))
            yield
        yield
    yield

    @driven
    def raise_in_finally():
        try:
            try:
                raise (yield (yield KeyError)((yield 'first')))
            finally:
                raise (yield (yield ValueError)((yield 'second')))
            yield
        except (yield ValueError) as error:
            return (yield ((yield (yield repr)((yield error))), (yield (yield repr)((yield (yield error).__context__)))))
        yield
    yield

    @driven
    def return_in_except():
        try:
            yield ((yield 1) // (yield 0))
            yield
        except (yield ZeroDivisionError) as error:
            return (yield (yield (yield type)((yield error))).__name__)
        finally:
            yield (yield print)((yield 'after the except'))
            yield
        yield
    yield

    @driven
    def return_in_else():
        try:
            pass
            yield
        except (yield Exception):
            pass
            yield
        else:
            return (yield 'else')
        finally:
            yield (yield print)((yield 'after the else'))
            yield
        yield
    yield

    @driven
    def while_return():
        n = (yield 0)
        yield
        while (yield True):
            try:
                n += (yield 1)
                yield
                if (yield ((yield n) == (yield 3))):
                    return (yield n)
                yield
                continue
            finally:
                yield (yield print)((yield 'turn'), (yield n))
                yield
            yield
        yield
    yield

    @driven
    def override():
        for i in (yield (yield range)((yield 5))):
            try:
                return (yield 'return')
            finally:
                if (yield ((yield i) < (yield 2))):
                    continue
                yield
                if (yield ((yield i) == (yield 3))):
                    break
                yield
            yield
        yield
    yield

    @driven
    def deep():
        try:
            for a in (yield (yield range)((yield 2))):
                try:
                    for b in (yield (yield range)((yield 2))):
                        try:
                            if (yield ((yield ((yield a), (yield b))) == (yield ((yield 1), (yield 0))))):
                                return (yield ((yield a), (yield b)))
                            yield
                            if (yield ((yield b) == (yield 1))):
                                break
                            yield
                        finally:
                            yield (yield print)((yield 'b'), (yield a), (yield b))
                            yield
                        yield
                    yield
                finally:
                    yield (yield print)((yield 'a'), (yield a))
                    yield
                yield
            yield
        finally:
            yield (yield print)((yield 'out'))
            yield
        yield
    yield
    for function in (yield ((yield returns_from_try), (yield finally_wins), (yield finally_swallows), (yield value_is_kept), (yield list_is_shared), (yield loop_break), (yield loop_continue), (yield break_in_finally), (yield continue_in_finally), (yield nested), (yield raise_in_finally), (yield return_in_except), (yield return_in_else), (yield while_return), (yield override), (yield deep))):
        yield (yield print)((yield (yield function).__name__), (yield '->'), (yield (yield function)()))
        yield
    yield
program()
