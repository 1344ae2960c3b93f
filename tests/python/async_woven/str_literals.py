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
    global c, error, fi, n, naïve, text, x
    await back((await back(print))(await back('a\tb\\c\'d"e'), await back((await back(len))(await back('tabAé😀A\x00end')))))
    await back(None)
    await back((await back(print))(await back((await back((await back('\x07\x08\x0c\x0b\r\n\t')).encode))()), await back('raw\\n\\x41'), await back("\\'"), await back(b'bytes\x00\xff'), await back(b'raw\\x'), await back(b'\\d'), await back(b'\\w'), await back(u'unicode'), await back('α•')))
    await back(None)
    await back((await back(print))(await back('triple\n  "quoted" \'\'\' inside\nend'), await back('another "one" continued')))
    await back(None)
    await back((await back(print))(await back(f'joinedwiththree{await back(await back(1) + await back(1))}\\four'), await back('in parentheses')))
    await back(None)
    async for text in each(await back((await back(''), await back("'"), await back('"'), await back('\'"'), await back('\\'), await back('\n\r\t'), await back('\x00\x1f\x7f'), await back('é'), await back('\x80\x9f\xa0\xad'), await back('\u200b\u2028'), await back('😀'), await back('\ud800'), await back('\U0010ffff'), await back('日本'), await back("a'b"), await back('a"b'), await back('\\n'), await back('\u0378'), await back('\ufeff')))):
        await back((await back(print))(await back((await back(repr))(await back(text))), await back((await back(ascii))(await back(text))), await back((await back(len))(await back(text)))))
        await back(None)
    await back(None)
    await back((await back(print))(await back([await back((await back(repr))(await back((await back(chr))(await back(n))))) for n in await back((await back(0), await back(9), await back(10), await back(13), await back(27), await back(32), await back(39), await back(34), await back(92), await back(126), await back(127), await back(160), await back(173), await back(255), await back(8192), await back(65534)))])))
    await back(None)
    await back((await back(print))(await back('line1line2'), await back('its'), await back(await back('ab') * await back(2)), await back(await back('ab') * await back(2))))
    await back(None)
    await back((await back(print))(await back((await back(len))(await back('\r\n'))), await back((await back(len))(await back('\n'))), await back((await back(len))(await back('\\\n'))), await back(await back('AB') == await back('AB')), await back(await back('\x01\nS') == await back('\x01\nS'))))
    await back(None)
    async for n in each(await back((await back(65), await back(233), await back(8364), await back(128512), await back(55296)))):
        c = await back((await back(chr))(await back(n)))
        await back(None)
        await back((await back(print))(await back(n), await back(await back((await back(ord))(await back(c))) == await back(n)), await back((await back(ascii))(await back(c))), await back((await back(len))(await back(c))), await back((await back((await back(c)).isprintable))())))
        await back(None)
    await back(None)
    try:
        await back((await back(print))(await back('\ud800')))
        await back(None)
    except await back(UnicodeEncodeError) as error:
        await back((await back(print))(await back(error)))
        await back(None)
    await back(None)
    try:
        await back((await back((await back('\ud800')).encode))())
        await back(None)
    except await back(UnicodeEncodeError) as error:
        await back((await back(print))(await back(await back((await back(error)).object) == await back('\ud800')), await back((await back(error)).start), await back((await back(error)).end), await back((await back(error)).reason)))
        await back(None)
    await back(None)
    await back((await back(print))(await back((await back((await back('\ud800')).encode))(await back('utf-8'), await back('surrogatepass'))), await back(await back((await back((await back(b'\xed\xa0\x80')).decode))(await back('utf-8'), await back('surrogatepass'))) == await back('\ud800')), await back((await back((await back((await back((await back(b'a\xff')).decode))(await back('utf-8'), await back('surrogateescape')))).encode))(await back('utf-8'), await back('surrogateescape'))), await back((await back((await back(b'a\xffb')).decode))(await back('utf-8'), await back('replace'))), await back((await back((await back(b'\xe9')).decode))(await back('latin-1')))))
    await back(None)
    naïve = await back('identifiers may be Unicode')
    await back(None)
    fi = await back('normalised')
    await back(None)
    await back((await back(print))(await back(naïve), await back(fi)))
    await back(None)
    x = await back('abc')
    await back(None)
    await back((await back(print))(await back(await back((await back(x))[:]) is await back(x)), await back(await back(await back(x) * await back(1)) is await back(x)), await back(await back((await back((await back(x)).strip))()) is await back(x)), await back(await back((await back(str))(await back(x))) is await back(x)), await back(await back((await back((await back(x)).replace))(await back('z'), await back(''))) is await back(x))))
    await back(None)
program()
