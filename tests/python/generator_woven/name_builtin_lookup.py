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
    global Scope, True_, _, abs, before, call_len, case, error, len, match, name, print_name, saved, shadow_parameter, soft, sum, type

    @driven
    def call_len():
        return (yield (yield len)((yield 'four')))
    yield
    yield (yield print)((yield (yield call_len)()))
    yield
    len = (yield (lambda value: -1))
    yield
    yield (yield print)((yield (yield call_len)()))
    yield
    del len
    yield
    yield (yield print)((yield (yield call_len)()))
    yield
    try:
        del len
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield

    @driven
    def shadow_parameter(str, int=(yield int)):
        return (yield ((yield (yield int)((yield str))) + (yield 1)))
    yield
    yield (yield print)((yield (yield shadow_parameter)((yield '41'))))
    yield
    yield (yield print)((yield ((yield (yield (yield type)((yield __builtins__))).__name__) in (yield ((yield 'module'), (yield 'dict'))))), (yield __name__), (yield __doc__))
    yield
    for name in (yield ((yield 'print'), (yield 'len'), (yield 'int'), (yield 'None'), (yield 'ValueError'), (yield 'Ellipsis'), (yield 'NotImplemented'), (yield '__debug__'))):
        yield (yield print)((yield name), (yield ((yield (yield eval)((yield name))) is (yield (yield eval)((yield name))))), end=(yield '; '))
        yield
    yield
    yield (yield print)()
    yield
    True_ = (yield True)
    yield
    yield (yield print)((yield ((yield True_) is (yield True))), (yield ((yield None) is (yield None))), (yield ((yield ...) is (yield Ellipsis))))
    yield

    class Scope:
        len = 'class attribute'

        @driven
        def method(self):
            return (yield (yield len)((yield 'ab')))
    yield
    yield (yield print)((yield (yield (yield (yield Scope)()).method)()), (yield (yield Scope).len))
    yield

    @driven
    def before():
        try:
            return (yield (yield max)((yield 1), (yield 2)))
        except (yield UnboundLocalError) as error:
            return (yield (yield str)((yield error)))
        yield
        max = (yield 3)
        yield
    yield
    yield (yield print)((yield (yield before)()))
    yield
    abs = (yield abs)
    yield
    yield (yield print)((yield (yield abs)((yield (-(yield 3))))))
    yield
    sum, saved = (yield ((yield (lambda items: 'own sum')), (yield sum)))
    yield
    yield (yield print)((yield (yield sum)((yield [(yield 1)]))), (yield (yield saved)((yield [(yield 1), (yield 2)]))))
    yield
    del sum
    yield
    yield (yield print)((yield (yield sum)((yield [(yield 1), (yield 2)]))))
    yield
    yield (yield print)((yield [range for range in (yield ((yield 1), (yield 2)))]), (yield (yield range)((yield 2))))
    yield
    for print_name in (yield [(yield 'x')]):
        yield (yield print)((yield print_name))
        yield
    yield
    try:
        yield (yield print)((yield undefined_thing))
        yield
    except (yield NameError) as error:
        yield (yield print)((yield (yield error).name), (yield error))
        yield
    yield
    yield (yield print)((yield (yield eval)((yield "__import__('sys').__name__"))))
    yield
    match = case = type = _ = (yield 5)
    yield
    yield (yield print)((yield ((yield match) + (yield case))), (yield type), (yield _))
    yield
    soft = (yield {(yield 'match'): (yield match)})
    yield
    match (yield soft):
        case {'match': case}:
            yield (yield print)((yield 'matched'), (yield case))
            yield
    yield
    yield (yield print)((yield match), (yield case))
    yield
    del type
    yield
    yield (yield print)((yield (yield (yield type)((yield soft))).__name__))
    yield
program()
