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
    global data, encoding, error, errors, sample, text, w, words, 变量
    words = await back([await back('straße'), await back('ÉCOLE'), await back('naïve'), await back('Ωmega'), await back('日本語'), await back('😀🎉'), await back('ﬁne'), await back('ǅ'), await back('ı'), await back('İ'), await back('ŉ'), await back('Σίσυφος'), await back('é'), await back('ẞ'), await back('𝒳'), await back('½'), await back('Ⅷ'), await back('ª')])
    await back(None)
    async for w in each(await back(words)):
        await back((await back(print))(await back(w), await back((await back(len))(await back(w))), await back((await back((await back(w)).upper))()), await back((await back((await back(w)).lower))()), await back((await back((await back(w)).title))()), await back((await back((await back(w)).swapcase))()), await back((await back((await back(w)).capitalize))()), await back((await back((await back(w)).casefold))()), await back((await back(ascii))(await back(w))), await back((await back((await back(w)).isupper))()), await back((await back((await back(w)).islower))()), await back((await back((await back(w)).isalpha))()), await back((await back((await back(w)).isnumeric))()), await back((await back((await back(w)).isidentifier))()), await back((await back(len))(await back((await back((await back(w)).encode))()))), await back((await back(len))(await back((await back((await back(w)).encode))(await back('utf-16-le')))))))
        await back(None)
    await back(None)
    text = await back(await back('aé日😀') * await back(5))
    await back(None)
    await back((await back(print))(await back((await back(len))(await back(text))), await back([await back((await back(text))[await back(i)]) for i in await back((await back(0), await back(1), await back(2), await back(3), await back(7), await back(-await back(1)), await back(-await back(4))))]), await back((await back(text))[await back(1):await back(8)]), await back((await back(text))[::await back(4)]), await back((await back(text))[await back(-await back(3))::await back(-await back(5))]), await back((await back((await back(text)).find))(await back('😀'))), await back((await back((await back(text)).rfind))(await back('日'))), await back((await back((await back(text)).count))(await back('é日'))), await back((await back((await back(text)).index))(await back('日'), await back(5))), await back((await back((await back((await back(text))[await back(7):])).find))(await back('a'))), await back((await back((await back((await back(text)).split))(await back('日'))))[:await back(2)]), await back((await back((await back((await back(text)).replace))(await back('😀'), await back('!'))))[:await back(8)]), await back((await back((await back((await back(text)).partition))(await back('日'))))[await back(0)])))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back([await back('é'), await back('z'), await back('a'), await back('Z'), await back('日'), await back('😀'), await back('ß')]))), await back(await back('é') > await back('z')), await back(await back('\uffff') < await back('𐀀')), await back(await back('é') == await back('é')), await back((await back(max))(await back('aé😀'))), await back(await back('😀') in await back(text)), await back(await back((await back('😀'))[await back(0)]) == await back('😀')), await back((await back(list))(await back('é😀'))), await back((await back((await back(text)).startswith))(await back('aé'))), await back(await back('日') * await back(3)), await back((await back((await back('😀')).center))(await back(5), await back('é'))), await back((await back((await back('é')).zfill))(await back(3))), await back((await back((await back('日本')).ljust))(await back(4), await back('。')))))
    await back(None)
    await back((await back(print))(await back((await back((await back('\u3000x\u2003\x85y\xa0')).split))()), await back((await back((await back('\u3000x\xa0')).strip))()), await back((await back((await back('a\u2028b\x85c\x1cd')).splitlines))()), await back((await back((await back('٣٤')).isdigit))()), await back((await back(int))(await back('٣٤'))), await back((await back(float))(await back('١.٥'))), await back((await back((await back('²')).isdigit))()), await back((await back((await back('²')).isdecimal))()), await back((await back((await back('٣')).isdecimal))()), await back((await back((await back('\xa0')).isspace))()), await back((await back((await back('\u200b')).isspace))())))
    await back(None)
    await back((await back(print))(await back((await back({await back('é'): await back(1)}))[await back('é')]), await back(await back((await back(hash))(await back('é'))) == await back((await back(hash))(await back('é'))))))
    await back(None)
    async for encoding in each(await back((await back('utf-8'), await back('utf-16'), await back('utf-32'), await back('latin-1'), await back('ascii'), await back('cp1252')))):
        async for sample in each(await back((await back('abc'), await back('é'), await back('€'), await back('😀')))):
            try:
                data = await back((await back((await back(sample)).encode))(await back(encoding)))
                await back(None)
                await back((await back(print))(await back(encoding), await back(sample), await back(data), await back(await back((await back((await back(data)).decode))(await back(encoding))) == await back(sample))))
                await back(None)
            except await back(UnicodeEncodeError) as error:
                await back((await back(print))(await back(encoding), await back(sample), await back((await back(error)).reason), await back((await back(error)).start), await back((await back(error)).end)))
                await back(None)
            await back(None)
        await back(None)
    await back(None)
    async for data in each(await back((await back(b'\xff'), await back(b'\xc3'), await back(b'\xc3('), await back(b'\xe2\x82'), await back(b'\xf0\x9f\x98'), await back(b'\xed\xa0\x80'), await back(b'\xc0\x80'), await back(b'a\x80b'), await back(b'\xf5\x80\x80\x80'), await back(b'\xe2(\xa1')))):
        async for errors in each(await back((await back('strict'), await back('replace'), await back('ignore'), await back('backslashreplace')))):
            try:
                await back((await back(print))(await back((await back(repr))(await back((await back((await back(data)).decode))(await back('utf-8'), await back(errors))))), end=await back(' ')))
                await back(None)
            except await back(UnicodeDecodeError) as error:
                await back((await back(print))(await back(error), end=await back(' | ')))
                await back(None)
            await back(None)
        await back(None)
        await back((await back(print))())
        await back(None)
    await back(None)
    变量 = await back('a name')
    await back(None)
    await back((await back(print))(await back(变量), await back(await back('变量') in await back((await back(globals))())), await back(f'{await back(变量)!a}'), await back(await back('%s %r %a') % await back((await back(变量), await back('é'), await back('é')))), await back((await back((await back('{:>6}|{:^5}|')).format))(await back('日'), await back('é'))), await back((await back(repr))(await back('\x7f\x80\xa0\xad̀\u200d\ue000\U000e0001')))))
    await back(None)
program()
