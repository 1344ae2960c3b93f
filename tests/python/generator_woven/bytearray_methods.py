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
    global a, b, c, call, error, n, statement, v
    a = (yield (yield bytearray)((yield b'hello')))
    yield
    yield (yield print)((yield a), (yield (yield repr)((yield a))), (yield (yield len)((yield a))), (yield (yield a)[(yield 0)]), (yield (yield a)[(yield 1):(yield 3)]), (yield ((yield a) == (yield b'hello'))), (yield ((yield a) == (yield (yield bytearray)((yield b'hello'))))), (yield ((yield b'ell') in (yield a))), (yield ((yield 104) in (yield a))), (yield (yield list)((yield a))))
    yield
    (yield a)[(yield 0)] = (yield 72)
    yield
    (yield a)[(yield 1):(yield 3)] = (yield b'EEE')
    yield
    yield (yield (yield a).append)((yield 33))
    yield
    yield (yield (yield a).extend)((yield b'??'))
    yield
    yield (yield (yield a).extend)((yield [(yield 65), (yield 66)]))
    yield
    a += (yield b'+')
    yield
    yield (yield (yield a).insert)((yield 0), (yield 95))
    yield
    yield (yield print)((yield a), (yield (yield (yield a).pop)()), (yield (yield (yield a).pop)((yield 0))), (yield a))
    yield
    yield (yield (yield a).remove)((yield 33))
    yield
    del (yield a)[(yield 0)], (yield a)[(yield (-(yield 2))):]
    yield
    yield (yield (yield a).reverse)()
    yield
    yield (yield print)((yield a))
    yield
    a *= (yield 2)
    yield
    yield (yield print)((yield a), (yield (yield (yield a).count)((yield b'E'))), (yield (yield (yield a).find)((yield b'o'))), (yield (yield (yield a).upper)()), (yield (yield (yield a).split)((yield b'l'))), (yield (yield (yield a).replace)((yield b'E'), (yield b''))), (yield ((yield (yield (yield a).copy)()) == (yield a))), (yield ((yield (yield (yield a).copy)()) is (yield a))), (yield (yield bytes)((yield a))), (yield (yield (yield a).decode)()), (yield (yield (yield a).hex)()))
    yield
    (yield a)[::(yield 2)] = (yield (yield bytes)((yield (yield len)((yield (yield a)[::(yield 2)])))))
    yield
    yield (yield print)((yield a))
    yield
    yield (yield (yield a).clear)()
    yield
    yield (yield print)((yield a), (yield (yield bool)((yield a))), (yield (yield bytearray)((yield 3))), (yield (yield bytearray)((yield [(yield 1), (yield 2)]))), (yield (yield bytearray)((yield 'é'), (yield 'utf-8'))), (yield (yield (yield bytearray).fromhex)((yield 'ff00'))), (yield ((yield (yield bytearray)((yield b'x'))) + (yield b'y'))), (yield ((yield b'x') + (yield (yield bytearray)((yield b'y'))))), (yield (yield (yield type)((yield ((yield b'x') + (yield (yield bytearray)((yield b'y'))))))).__name__), (yield (yield (yield type)((yield ((yield (yield bytearray)((yield b'x'))) + (yield b'y'))))).__name__))
    yield
    b = c = (yield (yield bytearray)((yield b'ab')))
    yield
    b += (yield b'c')
    yield
    yield (yield print)((yield ((yield b) is (yield c))), (yield c), (yield ((yield c) < (yield b'abd'))), (yield (yield sorted)((yield c))), (yield (yield max)((yield c))), (yield ((yield (yield bytearray)((yield b'%d'))) % (yield 5))), (yield (yield (yield c).join)((yield [(yield b'1'), (yield b'2')]))), (yield (yield (yield c).startswith)((yield b'ab'))), (yield (yield (yield c).strip)((yield b'a'))), (yield (yield (yield c).partition)((yield b'b'))))
    yield
    for call in (yield ((yield 'hash(a)'), (yield 'hash(b)'), (yield 'b[5]'), (yield "b['x']"), (yield 'b.append(256)'), (yield "b.append('a')"), (yield 'b.append(-1)'), (yield 'b.pop(10)'), (yield 'bytearray().pop()'), (yield 'b.remove(200)'), (yield "b.extend('ab')"), (yield 'b.extend(5)'), (yield 'b.insert(0)'), (yield "b + 'x'"), (yield "bytearray('a')"), (yield 'bytearray(-1)'), (yield 'bytearray([300])'), (yield "b.index(b'z')"), (yield 'b.nothing'))):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield 'b[0] = 256'), (yield "b[0] = 'a'"), (yield "b[0] = b'a'"), (yield 'b[10] = 1'), (yield 'del b[10]'), (yield 'b[0:1] = 5'), (yield "b[0:1] = 'a'"), (yield "b[::2] = b'xyzw'"), (yield "b += 'a'"), (yield 'b += 5'))):
        try:
            yield (yield exec)((yield statement))
            yield
            yield (yield print)((yield statement), (yield b))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    v = (yield (yield bytearray)((yield b'abc')))
    yield
    for n in (yield v):
        if (yield ((yield (yield len)((yield v))) < (yield 6))):
            yield (yield (yield v).append)((yield ((yield n) + (yield 1))))
            yield
        yield
    yield
    yield (yield print)((yield v))
    yield
program()
