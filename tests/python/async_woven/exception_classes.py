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


class back:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        value = self.value
        del self.value
        return (yield value)


class each:
    def __init__(self, iterable):
        self.iterator = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        await back(None)
        try:
            return await back(next(self.iterator))
        except StopIteration:
            pass
        del self.iterator
        raise StopAsyncIteration


class entered:
    def __init__(self, manager):
        self.manager = manager
        type(manager).__enter__, type(manager).__exit__

    async def __aenter__(self):
        return await back(type(self.manager).__enter__(self.manager))

    async def __aexit__(self, *exception):
        await back(None)
        return await back(type(self.manager).__exit__(self.manager, *exception))


@driven
async def program():
    global Late, NoInit, Shop, call, e, error, kind, make, name, names, wrong
    names = await back((await back((await back('ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError\nChildProcessError ConnectionError EOFError Exception FileExistsError FileNotFoundError FloatingPointError GeneratorExit\nImportError IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError\nMemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PermissionError\nProcessLookupError RecursionError ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError\nSystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError\nUnicodeTranslateError ValueError ZeroDivisionError Warning UserWarning DeprecationWarning RuntimeWarning SyntaxWarning\nFutureWarning BytesWarning ResourceWarning ImportWarning UnicodeWarning PendingDeprecationWarning EncodingWarning\nBaseExceptionGroup ExceptionGroup')).split))())
    await back(None)
    async for name in each(await back(names)):
        kind = await back((await back(eval))(await back(name)))
        await back(None)
        await back((await back(print))(await back(name), await back('<'), await back((await back((await back(' < ')).join))(await back((base.__name__ for base in await back((await back((await back(kind)).__mro__))[await back(1):await back(-await back(1))])))))))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back(IOError) is await back(OSError)), await back(await back(EnvironmentError) is await back(OSError))))
    await back(None)
    async for error in each(await back((await back((await back(ValueError))()), await back((await back(ValueError))(await back('one'))), await back((await back(ValueError))(await back('one'), await back(2))), await back((await back(ValueError))(await back(None))), await back((await back(KeyError))(await back('k'))), await back((await back(KeyError))(await back('a'), await back('b'))), await back((await back(KeyError))()), await back((await back(OSError))(await back(2), await back('No such file'))), await back((await back(OSError))(await back(2), await back('No such file'), await back('name.txt'))), await back((await back(OSError))(await back('only text'))), await back((await back(StopIteration))(await back(5))), await back((await back(SystemExit))(await back(3))), await back((await back(SystemExit))()), await back((await back(ImportError))(await back('i'), name=await back('n'))), await back((await back(AttributeError))(await back('a'), name=await back('x'), obj=await back(1))), await back((await back(NameError))(await back('n'), name=await back('y'))), await back((await back(UnicodeDecodeError))(await back('ascii'), await back(b'a\xff'), await back(1), await back(2), await back('bad byte'))), await back((await back(UnicodeEncodeError))(await back('ascii'), await back('aé'), await back(1), await back(2), await back('bad character'))), await back((await back(ExceptionGroup))(await back('g'), await back([await back((await back(ValueError))(await back(1))), await back((await back(KeyError))(await back(2)))])))))):
        await back((await back(print))(await back((await back(repr))(await back(error))), await back('|'), await back((await back(str))(await back(error))), await back('|'), await back((await back(error)).args)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(type))(await back((await back(OSError))(await back(2), await back('x')))))).__name__), await back((await back((await back(type))(await back((await back(OSError))(await back(13), await back('x')))))).__name__), await back((await back((await back(type))(await back((await back(OSError))(await back(99999), await back('x')))))).__name__)))
    await back(None)
    e = await back((await back(OSError))(await back(17), await back('exists'), await back('f')))
    await back(None)
    await back((await back(print))(await back((await back(e)).errno), await back((await back(e)).strerror), await back((await back(e)).filename), await back((await back((await back(type))(await back(e)))).__name__)))
    await back(None)
    await back((await back(print))(await back((await back((await back(StopIteration))(await back(1), await back(2)))).value), await back((await back((await back(StopIteration))())).value), await back((await back((await back(SystemExit))(await back(4)))).code), await back((await back((await back(SystemExit))())).code), await back((await back((await back(SystemExit))(await back(1), await back(2)))).code)))
    await back(None)
    await back((await back(print))(await back((await back((await back(AttributeError))(await back('a'), name=await back('x'), obj=await back([await back(1)])))).name), await back((await back((await back(AttributeError))(await back('a')))).name), await back((await back((await back(NameError))(await back('n')))).name), await back((await back((await back(ImportError))(await back('m')))).path)))
    await back(None)
    async for call in each(await back((await back('ValueError(x=1)'), await back('AttributeError(y=1)'), await back("UnicodeDecodeError('a')"), await back("ExceptionGroup('g', [])"), await back("ExceptionGroup('g', [1])"), await back("ExceptionGroup('g')"), await back("ExceptionGroup('g', [KeyboardInterrupt()])"), await back('BaseException(a=2)')))):
        try:
            await back((await back(eval))(await back(call)))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(call), await back('->'), await back((await back((await back(type))(await back(error)))).__name__), await back(error)))
            await back(None)
        await back(None)
    await back(None)
    error = await back((await back(ValueError))(await back('text')))
    await back(None)
    (await back(error)).args = await back((await back(1), await back(2)))
    await back(None)
    await back((await back(print))(await back(error), await back((await back(error)).args)))
    await back(None)
    (await back(error)).extra = await back('attribute')
    await back(None)
    await back((await back(print))(await back((await back(vars))(await back(error))), await back((await back((await back(error)).__class__)).__name__)))
    await back(None)
    await back((await back((await back(error)).add_note))(await back('a note')))
    await back(None)
    await back((await back((await back(error)).add_note))(await back('another')))
    await back(None)
    await back((await back(print))(await back((await back(error)).__notes__)))
    await back(None)
    try:
        await back((await back((await back(error)).add_note))(await back(5)))
        await back(None)
    except await back(TypeError) as wrong:
        await back((await back(print))(await back(wrong)))
        await back(None)
    await back(None)
    await back((await back(print))(await back(await back((await back(ValueError))(await back('a'))) == await back((await back(ValueError))(await back('a')))), await back(await back(error) == await back(error)), await back((await back(isinstance))(await back((await back(hash))(await back(error))), await back(int)))))
    await back(None)

    class Shop(await back(Exception)):
        default = 'closed'

        @driven
        async def __init__(self, reason=None):
            await back((await back((await back((await back(super))())).__init__))(await back(await back(reason) or await back((await back(self)).default))))
            await back(None)
    await back(None)

    class Late(await back(Shop)):
        default = 'too late'
    await back(None)
    async for make in each(await back((await back(Shop), await back(Late), await back(lambda: Late('sold out'))))):
        try:
            raise await back((await back(make))())
        except await back(Shop) as error:
            await back((await back(print))(await back((await back((await back(type))(await back(error)))).__name__), await back(error), await back((await back(error)).args)))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(ValueError)).__new__))(await back(ValueError), await back(1), await back(2)))).args), await back((await back((await back(type))(await back((await back((await back(BaseException)).__new__))(await back(KeyError)))))).__name__)))
    await back(None)

    class NoInit(await back(Exception)):

        @driven
        async def __init__(self, a, b):
            (await back(self)).total = await back(await back(a) + await back(b))
            await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back(NoInit))(await back(1), await back(2)))).args), await back((await back((await back(NoInit))(await back(1), await back(2)))).total), await back((await back(str))(await back((await back(NoInit))(await back(3), await back(4))))), await back((await back(repr))(await back((await back(NoInit))(await back(5), await back(6)))))))
    await back(None)
program()
