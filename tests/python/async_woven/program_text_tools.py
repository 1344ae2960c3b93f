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
    global caesar, codes, count, counts, distance, huffman, line, rle, roman, secret, small, spell, story, table, tens, word, words, wrap
    story = await back('It was a dark night. The night was long, and the road was longer;\nnobody saw the road, nobody saw the night!')
    await back(None)
    words = await back((await back((await back((await back((await back('')).join))(await back((c.lower() if c.isalpha() else ' ' for c in await back(story)))))).split))())
    await back(None)
    counts = await back({})
    await back(None)
    async for word in each(await back(words)):
        (await back(counts))[await back(word)] = await back(await back((await back((await back(counts)).get))(await back(word), await back(0))) + await back(1))
        await back(None)
    await back(None)
    async for word, count in each(await back((await back((await back(sorted))(await back((await back((await back(counts)).items))()), key=await back(lambda item: (-item[1], item[0])))))[:await back(5)])):
        await back((await back(print))(await back(f'{await back(word):<8}{await back(await back('#') * await back(count)):>6} {await back(await back(count) / await back((await back(len))(await back(words)))):.1%}')))
        await back(None)
    await back(None)

    def wrap(text, width):
        line = []
        for word in text.split():
            if line and len(' '.join(line + [word])) > width:
                yield ' '.join(line)
                line = []
            line.append(word)
        if line:
            yield ' '.join(line)
    await back(None)
    async for line in each(await back((await back(wrap))(await back(story), await back(26)))):
        await back((await back(print))(await back(f'|{await back(line):^26}|')))
        await back(None)
    await back(None)

    @driven
    async def roman(n):
        result = await back('')
        await back(None)
        async for value, letters in each(await back((await back(zip))(await back((await back(1000), await back(900), await back(500), await back(400), await back(100), await back(90), await back(50), await back(40), await back(10), await back(9), await back(5), await back(4), await back(1))), await back((await back((await back('M CM D CD C XC L XL X IX V IV I')).split))())))):
            count, n = await back((await back(divmod))(await back(n), await back(value)))
            await back(None)
            result += await back(await back(letters) * await back(count))
            await back(None)
        await back(None)
        return await back(result)
    await back(None)
    await back((await back(print))(await back([await back((await back(roman))(await back(n))) for n in await back((await back(1), await back(4), await back(9), await back(14), await back(40), await back(1994), await back(2024), await back(3999)))])))
    await back(None)

    @driven
    async def caesar(text, shift):
        return await back((await back((await back('')).join))(await back((chr((ord(c) - base + shift) % 26 + base) if (base := (65 if c.isupper() else 97)) and c.isascii() and c.isalpha() else c for c in await back(text)))))
    await back(None)
    secret = await back((await back(caesar))(await back('Attack at Dawn, Zoë!'), await back(3)))
    await back(None)
    await back((await back(print))(await back(secret), await back((await back(caesar))(await back(secret), await back(-await back(3))))))
    await back(None)
    small = await back((await back((await back('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen')).split))())
    await back(None)
    tens = await back((await back((await back('twenty thirty forty fifty sixty seventy eighty ninety')).split))())
    await back(None)

    @driven
    async def spell(n):
        match await back(n):
            case _ if await back(await back(n) < await back(0)):
                return await back(await back('minus ') + await back((await back(spell))(await back(-await back(n)))))
            case _ if await back(await back(n) < await back(20)):
                return await back((await back(small))[await back(n)])
            case _ if await back(await back(n) < await back(100)):
                return await back(await back((await back(tens))[await back(await back(await back(n) // await back(10)) - await back(2))]) + await back(await back(f'-{await back((await back(small))[await back(await back(n) % await back(10))])}') if await back(await back(n) % await back(10)) else await back('')))
            case _ if await back(await back(n) < await back(1000)):
                return await back(await back(await back((await back(small))[await back(await back(n) // await back(100))]) + await back(' hundred')) + await back(await back(f' and {await back((await back(spell))(await back(await back(n) % await back(100))))}') if await back(await back(n) % await back(100)) else await back('')))
            case _:
                return await back(await back(await back((await back(spell))(await back(await back(n) // await back(1000)))) + await back(' thousand')) + await back(await back(f' {await back((await back(spell))(await back(await back(n) % await back(1000))))}') if await back(await back(n) % await back(1000)) else await back('')))
        await back(None)
    await back(None)
    await back((await back(print))(*await back((await back(map))(await back(spell), await back((await back(0), await back(13), await back(42), await back(100), await back(999), await back(12345), await back(-await back(7)))))), sep=await back('\n')))
    await back(None)

    @driven
    async def rle(text):
        if await back(not await back(text)):
            return await back('')
        await back(None)
        result, previous, count = await back((await back(''), await back((await back(text))[await back(0)]), await back(0)))
        await back(None)
        async for c in each(await back(await back(text) + await back('\x00'))):
            if await back(await back(c) == await back(previous)):
                count += await back(1)
                await back(None)
            else:
                result += await back(await back(await back((await back(str))(await back(count))) if await back(await back(count) > await back(1)) else await back('')) + await back(previous))
                await back(None)
                previous, count = await back((await back(c), await back(1)))
                await back(None)
            await back(None)
        await back(None)
        return await back(result)
    await back(None)
    await back((await back(print))(await back((await back(rle))(await back('aaabccdddd'))), await back((await back(rle))(await back('abc'))), await back((await back(repr))(await back((await back(rle))(await back('')))))))
    await back(None)

    @driven
    async def huffman(text):
        heap = await back((await back(sorted))(await back(((text.count(c), c) for c in await back((await back((await back(dict)).fromkeys))(await back(text)))))))
        await back(None)
        trees = await back([await back((await back(count), await back(c), await back(c))) for count, c in await back(heap)])
        await back(None)
        while await back(await back((await back(len))(await back(trees))) > await back(1)):
            (n1, k1, a), (n2, k2, b), *trees = await back((await back(sorted))(await back(trees), key=await back(lambda t: (t[0], t[1]))))
            await back(None)
            await back((await back((await back(trees)).append))(await back((await back(await back(n1) + await back(n2)), await back((await back(min))(await back(k1), await back(k2))), await back((await back(a), await back(b)))))))
            await back(None)
        await back(None)
        codes = await back({})
        await back(None)

        @driven
        async def walk(tree, code):
            if await back((await back(isinstance))(await back(tree), await back(str))):
                (await back(codes))[await back(tree)] = await back(await back(code) or await back('0'))
                await back(None)
            else:
                await back((await back(walk))(await back((await back(tree))[await back(0)]), await back(await back(code) + await back('0'))))
                await back(None)
                await back((await back(walk))(await back((await back(tree))[await back(1)]), await back(await back(code) + await back('1'))))
                await back(None)
            await back(None)
        await back(None)
        await back((await back(walk))(await back((await back((await back(trees))[await back(0)]))[await back(2)]), await back('')))
        await back(None)
        return await back(codes)
    await back(None)
    codes = await back((await back(huffman))(await back('mississippi river')))
    await back(None)
    await back((await back(print))(await back((await back(sorted))(await back((await back((await back(codes)).items))()), key=await back(lambda i: (len(i[1]), i)))), await back((await back(sum))(await back((len(codes[c]) for c in await back('mississippi river')))))))
    await back(None)

    @driven
    async def table(rows, *heads):
        widths = await back([await back((await back(max))(await back((len(str(row[i])) for row in await back([await back(heads), *await back(rows)]))))) for i in await back((await back(range))(await back((await back(len))(await back(heads)))))])
        await back(None)
        async for row in each(await back([await back(heads), await back([await back(await back('-') * await back(w)) for w in await back(widths)]), *await back(rows)])):
            await back((await back(print))(await back((await back((await back((await back((await back(' | ')).join))(await back((f'{cell:>{w}}' if isinstance(cell, (int, float)) else f'{cell:<{w}}' for cell, w in await back((await back(zip))(await back(row), await back(widths)))))))).rstrip))())))
            await back(None)
        await back(None)
    await back(None)
    await back((await back(table))(await back([await back((await back('apples'), await back(3), await back(1.5))), await back((await back('figs'), await back(12), await back(0.25))), await back((await back('melon'), await back(1), await back(4.0)))]), await back('fruit'), await back('count'), await back('price')))
    await back(None)

    @driven
    async def distance(a, b):
        row = await back((await back(list))(await back((await back(range))(await back(await back((await back(len))(await back(b))) + await back(1))))))
        await back(None)
        async for i, x in each(await back((await back(enumerate))(await back(a), await back(1)))):
            previous, (await back(row))[await back(0)] = await back((await back((await back(row))[await back(0)]), await back(i)))
            await back(None)
            async for j, y in each(await back((await back(enumerate))(await back(b), await back(1)))):
                previous, (await back(row))[await back(j)] = await back((await back((await back(row))[await back(j)]), await back((await back(min))(await back(await back((await back(row))[await back(j)]) + await back(1)), await back(await back((await back(row))[await back(await back(j) - await back(1))]) + await back(1)), await back(await back(previous) + await back(await back(x) != await back(y)))))))
                await back(None)
            await back(None)
        await back(None)
        return await back((await back(row))[await back(-await back(1))])
    await back(None)
    await back((await back(print))(await back((await back(distance))(await back('kitten'), await back('sitting'))), await back((await back(distance))(await back(''), await back('abc'))), await back((await back(min))(await back([await back('print'), await back('sprint'), await back('point')]), key=await back(lambda w: distance('prnit', w))))))
    await back(None)
program()
