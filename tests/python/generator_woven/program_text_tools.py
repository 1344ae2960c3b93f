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
    global caesar, codes, count, counts, distance, huffman, line, rle, roman, secret, small, spell, story, table, tens, word, words, wrap
    story = (yield 'It was a dark night. The night was long, and the road was longer;\nnobody saw the road, nobody saw the night!')
    yield
    words = (yield (yield (yield (yield (yield '').join)((yield (c.lower() if c.isalpha() else ' ' for c in (yield story))))).split)())
    yield
    counts = (yield {})
    yield
    for word in (yield words):
        (yield counts)[(yield word)] = (yield ((yield (yield (yield counts).get)((yield word), (yield 0))) + (yield 1)))
        yield
    yield
    for word, count in (yield (yield (yield sorted)((yield (yield (yield counts).items)()), key=(yield (lambda item: (-item[1], item[0])))))[:(yield 5)]):
        yield (yield print)((yield f'{(yield word):<8}{(yield ((yield '#') * (yield count))):>6} {(yield ((yield count) / (yield (yield len)((yield words))))):.1%}'))
        yield
    yield

    def wrap(text, width):
        line = []
        for word in text.split():
            if line and len(' '.join(line + [word])) > width:
                yield ' '.join(line)
                line = []
            line.append(word)
        if line:
            yield ' '.join(line)
    yield
    for line in (yield (yield wrap)((yield story), (yield 26))):
        yield (yield print)((yield f'|{(yield line):^26}|'))
        yield
    yield

    @driven
    def roman(n):
        result = (yield '')
        yield
        for value, letters in (yield (yield zip)((yield ((yield 1000), (yield 900), (yield 500), (yield 400), (yield 100), (yield 90), (yield 50), (yield 40), (yield 10), (yield 9), (yield 5), (yield 4), (yield 1))), (yield (yield (yield 'M CM D CD C XC L XL X IX V IV I').split)()))):
            count, n = (yield (yield divmod)((yield n), (yield value)))
            yield
            result += (yield ((yield letters) * (yield count)))
            yield
        yield
        return (yield result)
    yield
    yield (yield print)((yield [roman(n) for n in (yield ((yield 1), (yield 4), (yield 9), (yield 14), (yield 40), (yield 1994), (yield 2024), (yield 3999)))]))
    yield

    @driven
    def caesar(text, shift):
        return (yield (yield (yield '').join)((yield (chr((ord(c) - base + shift) % 26 + base) if (base := (65 if c.isupper() else 97)) and c.isascii() and c.isalpha() else c for c in (yield text)))))
    yield
    secret = (yield (yield caesar)((yield 'Attack at Dawn, Zoë!'), (yield 3)))
    yield
    yield (yield print)((yield secret), (yield (yield caesar)((yield secret), (yield (-(yield 3))))))
    yield
    small = (yield (yield (yield 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen').split)())
    yield
    tens = (yield (yield (yield 'twenty thirty forty fifty sixty seventy eighty ninety').split)())
    yield

    @driven
    def spell(n):
        match (yield n):
            case _ if (yield ((yield n) < (yield 0))):
                return (yield ((yield 'minus ') + (yield (yield spell)((yield (-(yield n)))))))
            case _ if (yield ((yield n) < (yield 20))):
                return (yield (yield small)[(yield n)])
            case _ if (yield ((yield n) < (yield 100))):
                return (yield ((yield (yield tens)[(yield ((yield ((yield n) // (yield 10))) - (yield 2)))]) + (yield ((yield f'-{(yield (yield small)[(yield ((yield n) % (yield 10)))])}') if (yield ((yield n) % (yield 10))) else (yield '')))))
            case _ if (yield ((yield n) < (yield 1000))):
                return (yield ((yield ((yield (yield small)[(yield ((yield n) // (yield 100)))]) + (yield ' hundred'))) + (yield ((yield f' and {(yield (yield spell)((yield ((yield n) % (yield 100)))))}') if (yield ((yield n) % (yield 100))) else (yield '')))))
            case _:
                return (yield ((yield ((yield (yield spell)((yield ((yield n) // (yield 1000))))) + (yield ' thousand'))) + (yield ((yield f' {(yield (yield spell)((yield ((yield n) % (yield 1000)))))}') if (yield ((yield n) % (yield 1000))) else (yield '')))))
        yield
    yield
    yield (yield print)(*(yield (yield map)((yield spell), (yield ((yield 0), (yield 13), (yield 42), (yield 100), (yield 999), (yield 12345), (yield (-(yield 7))))))), sep=(yield '\n'))
    yield

    @driven
    def rle(text):
        if (yield (not (yield text))):
            return (yield '')
        yield
        result, previous, count = (yield ((yield ''), (yield (yield text)[(yield 0)]), (yield 0)))
        yield
        for c in (yield ((yield text) + (yield '\x00'))):
            if (yield ((yield c) == (yield previous))):
                count += (yield 1)
                yield
            else:
                result += (yield ((yield ((yield (yield str)((yield count))) if (yield ((yield count) > (yield 1))) else (yield ''))) + (yield previous)))
                yield
                previous, count = (yield ((yield c), (yield 1)))
                yield
            yield
        yield
        return (yield result)
    yield
    yield (yield print)((yield (yield rle)((yield 'aaabccdddd'))), (yield (yield rle)((yield 'abc'))), (yield (yield repr)((yield (yield rle)((yield ''))))))
    yield

    @driven
    def huffman(text):
        heap = (yield (yield sorted)((yield ((text.count(c), c) for c in (yield (yield (yield dict).fromkeys)((yield text)))))))
        yield
        trees = (yield [(count, c, c) for count, c in (yield heap)])
        yield
        while (yield ((yield (yield len)((yield trees))) > (yield 1))):
            (n1, k1, a), (n2, k2, b), *trees = (yield (yield sorted)((yield trees), key=(yield (lambda t: (t[0], t[1])))))
            yield
            yield (yield (yield trees).append)((yield ((yield ((yield n1) + (yield n2))), (yield (yield min)((yield k1), (yield k2))), (yield ((yield a), (yield b))))))
            yield
        yield
        codes = (yield {})
        yield

        @driven
        def walk(tree, code):
            if (yield (yield isinstance)((yield tree), (yield str))):
                (yield codes)[(yield tree)] = (yield ((yield code) or (yield '0')))
                yield
            else:
                yield (yield walk)((yield (yield tree)[(yield 0)]), (yield ((yield code) + (yield '0'))))
                yield
                yield (yield walk)((yield (yield tree)[(yield 1)]), (yield ((yield code) + (yield '1'))))
                yield
            yield
        yield
        yield (yield walk)((yield (yield (yield trees)[(yield 0)])[(yield 2)]), (yield ''))
        yield
        return (yield codes)
    yield
    codes = (yield (yield huffman)((yield 'mississippi river')))
    yield
    yield (yield print)((yield (yield sorted)((yield (yield (yield codes).items)()), key=(yield (lambda i: (len(i[1]), i))))), (yield (yield sum)((yield (len(codes[c]) for c in (yield 'mississippi river'))))))
    yield

    @driven
    def table(rows, *heads):
        widths = (yield [max((len(str(row[i])) for row in [heads, *rows])) for i in (yield (yield range)((yield (yield len)((yield heads)))))])
        yield
        for row in (yield [(yield heads), (yield ['-' * w for w in (yield widths)]), *(yield rows)]):
            yield (yield print)((yield (yield (yield (yield (yield ' | ').join)((yield (f'{cell:>{w}}' if isinstance(cell, (int, float)) else f'{cell:<{w}}' for cell, w in (yield (yield zip)((yield row), (yield widths))))))).rstrip)()))
            yield
        yield
    yield
    yield (yield table)((yield [(yield ((yield 'apples'), (yield 3), (yield 1.5))), (yield ((yield 'figs'), (yield 12), (yield 0.25))), (yield ((yield 'melon'), (yield 1), (yield 4.0)))]), (yield 'fruit'), (yield 'count'), (yield 'price'))
    yield

    @driven
    def distance(a, b):
        row = (yield (yield list)((yield (yield range)((yield ((yield (yield len)((yield b))) + (yield 1)))))))
        yield
        for i, x in (yield (yield enumerate)((yield a), (yield 1))):
            previous, (yield row)[(yield 0)] = (yield ((yield (yield row)[(yield 0)]), (yield i)))
            yield
            for j, y in (yield (yield enumerate)((yield b), (yield 1))):
                previous, (yield row)[(yield j)] = (yield ((yield (yield row)[(yield j)]), (yield (yield min)((yield ((yield (yield row)[(yield j)]) + (yield 1))), (yield ((yield (yield row)[(yield ((yield j) - (yield 1)))]) + (yield 1))), (yield ((yield previous) + (yield ((yield x) != (yield y)))))))))
                yield
            yield
        yield
        return (yield (yield row)[(yield (-(yield 1)))])
    yield
    yield (yield print)((yield (yield distance)((yield 'kitten'), (yield 'sitting'))), (yield (yield distance)((yield ''), (yield 'abc'))), (yield (yield min)((yield [(yield 'print'), (yield 'sprint'), (yield 'point')]), key=(yield (lambda w: distance('prnit', w))))))
    yield
program()
