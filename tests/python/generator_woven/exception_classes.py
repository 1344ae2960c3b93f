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
    global Late, NoInit, Shop, call, e, error, kind, make, name, names, wrong
    names = (yield (yield (yield 'ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError\nChildProcessError ConnectionError EOFError Exception FileExistsError FileNotFoundError FloatingPointError GeneratorExit\nImportError IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError\nMemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError\nProcessLookupError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError\nSystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError\nUnicodeTranslateError ValueError ZeroDivisionError Warning UserWarning DeprecationWarning RuntimeWarning SyntaxWarning\nFutureWarning BytesWarning ResourceWarning ImportWarning UnicodeWarning PendingDeprecationWarning EncodingWarning\nBaseExceptionGroup ExceptionGroup').split)())
    yield
    for name in (yield names):
        kind = (yield (yield eval)((yield name)))
        yield
        yield (yield print)((yield name), (yield '<'), (yield (yield (yield ' < ').join)((yield (base.__name__ for base in (yield (yield (yield kind).__mro__)[(yield 1):(yield (-(yield 1)))]))))))
        yield
    yield
    yield (yield print)((yield ((yield IOError) is (yield OSError))), (yield ((yield EnvironmentError) is (yield OSError))))
    yield
    for error in (yield ((yield (yield ValueError)()), (yield (yield ValueError)((yield 'one'))), (yield (yield ValueError)((yield 'one'), (yield 2))), (yield (yield ValueError)((yield None))), (yield (yield KeyError)((yield 'k'))), (yield (yield KeyError)((yield 'a'), (yield 'b'))), (yield (yield KeyError)()), (yield (yield OSError)((yield 2), (yield 'No such file'))), (yield (yield OSError)((yield 2), (yield 'No such file'), (yield 'name.txt'))), (yield (yield OSError)((yield 'only text'))), (yield (yield StopIteration)((yield 5))), (yield (yield SystemExit)((yield 3))), (yield (yield SystemExit)()), (yield (yield ImportError)((yield 'i'), name=(yield 'n'))), (yield (yield AttributeError)((yield 'a'), name=(yield 'x'), obj=(yield 1))), (yield (yield NameError)((yield 'n'), name=(yield 'y'))), (yield (yield UnicodeDecodeError)((yield 'ascii'), (yield b'a\xff'), (yield 1), (yield 2), (yield 'bad byte'))), (yield (yield UnicodeEncodeError)((yield 'ascii'), (yield 'aé'), (yield 1), (yield 2), (yield 'bad character'))), (yield (yield ExceptionGroup)((yield 'g'), (yield [(yield (yield ValueError)((yield 1))), (yield (yield KeyError)((yield 2)))]))))):
        yield (yield print)((yield (yield repr)((yield error))), (yield '|'), (yield (yield str)((yield error))), (yield '|'), (yield (yield error).args))
        yield
    yield
    yield (yield print)((yield (yield (yield type)((yield (yield OSError)((yield 2), (yield 'x'))))).__name__), (yield (yield (yield type)((yield (yield OSError)((yield 13), (yield 'x'))))).__name__), (yield (yield (yield type)((yield (yield OSError)((yield 99999), (yield 'x'))))).__name__))
    yield
    e = (yield (yield OSError)((yield 17), (yield 'exists'), (yield 'f')))
    yield
    yield (yield print)((yield (yield e).errno), (yield (yield e).strerror), (yield (yield e).filename), (yield (yield (yield type)((yield e))).__name__))
    yield
    yield (yield print)((yield (yield (yield StopIteration)((yield 1), (yield 2))).value), (yield (yield (yield StopIteration)()).value), (yield (yield (yield SystemExit)((yield 4))).code), (yield (yield (yield SystemExit)()).code), (yield (yield (yield SystemExit)((yield 1), (yield 2))).code))
    yield
    yield (yield print)((yield (yield (yield AttributeError)((yield 'a'), name=(yield 'x'), obj=(yield [(yield 1)]))).name), (yield (yield (yield AttributeError)((yield 'a'))).name), (yield (yield (yield NameError)((yield 'n'))).name), (yield (yield (yield ImportError)((yield 'm'))).path))
    yield
    for call in (yield ((yield 'ValueError(x=1)'), (yield 'AttributeError(y=1)'), (yield "UnicodeDecodeError('a')"), (yield "ExceptionGroup('g', [])"), (yield "ExceptionGroup('g', [1])"), (yield "ExceptionGroup('g')"), (yield "ExceptionGroup('g', [KeyboardInterrupt()])"), (yield 'BaseException(a=2)'))):
        try:
            yield (yield eval)((yield call))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield (yield (yield type)((yield error))).__name__), (yield error))
            yield
        yield
    yield
    error = (yield (yield ValueError)((yield 'text')))
    yield
    (yield error).args = (yield ((yield 1), (yield 2)))
    yield
    yield (yield print)((yield error), (yield (yield error).args))
    yield
    (yield error).extra = (yield 'attribute')
    yield
    yield (yield print)((yield (yield vars)((yield error))), (yield (yield (yield error).__class__).__name__))
    yield
    yield (yield (yield error).add_note)((yield 'a note'))
    yield
    yield (yield (yield error).add_note)((yield 'another'))
    yield
    yield (yield print)((yield (yield error).__notes__))
    yield
    try:
        yield (yield (yield error).add_note)((yield 5))
        yield
    except (yield TypeError) as wrong:
        yield (yield print)((yield wrong))
        yield
    yield
    yield (yield print)((yield ((yield (yield ValueError)((yield 'a'))) == (yield (yield ValueError)((yield 'a'))))), (yield ((yield error) == (yield error))), (yield (yield isinstance)((yield (yield hash)((yield error))), (yield int))))
    yield

    class Shop((yield Exception)):
        default = 'closed'

        @driven
        def __init__(self, reason=None):
            yield (yield (yield (yield super)()).__init__)((yield ((yield reason) or (yield (yield self).default))))
            yield
    yield

    class Late((yield Shop)):
        default = 'too late'
    yield
    for make in (yield ((yield Shop), (yield Late), (yield (lambda: Late('sold out'))))):
        try:
            raise (yield (yield make)())
        except (yield Shop) as error:
            yield (yield print)((yield (yield (yield type)((yield error))).__name__), (yield error), (yield (yield error).args))
            yield
        yield
    yield
    yield (yield print)((yield (yield (yield (yield ValueError).__new__)((yield ValueError), (yield 1), (yield 2))).args), (yield (yield (yield type)((yield (yield (yield BaseException).__new__)((yield KeyError))))).__name__))
    yield

    class NoInit((yield Exception)):

        @driven
        def __init__(self, a, b):
            (yield self).total = (yield ((yield a) + (yield b)))
            yield
    yield
    yield (yield print)((yield (yield (yield NoInit)((yield 1), (yield 2))).args), (yield (yield (yield NoInit)((yield 1), (yield 2))).total), (yield (yield str)((yield (yield NoInit)((yield 3), (yield 4))))), (yield (yield repr)((yield (yield NoInit)((yield 5), (yield 6))))))
    yield
program()
