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
    global Sub, b, call, calls, error, memory, statement
    b = (yield b'Hello\x00\xffWorld')
    yield
    yield (yield print)((yield b), (yield (yield repr)((yield b))), (yield (yield str)((yield b))), (yield (yield len)((yield b))), (yield (yield b)[(yield 0)]), (yield (yield b)[(yield (-(yield 1)))]), (yield (yield b)[(yield 1):(yield 4)]), (yield (yield b)[::(yield (-(yield 1)))]), (yield (yield list)((yield (yield b)[:(yield 3)]))), (yield b"'"), (yield b'"'), (yield b'\'"'), (yield b'\t\n\r\\'), (yield (yield bytes)((yield (yield range)((yield 30), (yield 40))))), (yield b'ab'))
    yield
    yield (yield print)((yield (yield bytes)()), (yield (yield bytes)((yield 3))), (yield (yield bytes)((yield [(yield 1), (yield 2), (yield 255)]))), (yield (yield bytes)((yield 'é'), (yield 'utf-8'))), (yield (yield bytes)((yield b'x'))), (yield (yield bytes)((yield (yield range)((yield 3))))), (yield (yield bytes)((yield ((yield 65), (yield 66))))), (yield (yield bytes)((yield (n * 2 for n in (yield (yield range)((yield 3))))))), (yield (yield (yield bytes).fromhex)((yield '00 ff41'))), (yield (yield (yield b'\x00\xff').hex)()), (yield (yield (yield b'abc').hex)((yield '-'))), (yield (yield (yield b'abcd').hex)((yield ':'), (yield 2))), (yield (yield bytes)((yield (yield bytearray)((yield b'ba'))))))
    yield
    yield (yield print)((yield ((yield b'a') + (yield b'b'))), (yield ((yield b'ab') * (yield 3))), (yield ((yield 2) * (yield b'x'))), (yield ((yield b'b') in (yield b'abc'))), (yield ((yield 98) in (yield b'abc'))), (yield ((yield b'') in (yield b''))), (yield ((yield b'a') < (yield b'b'))), (yield ((yield b'a') == (yield b'a'))), (yield ((yield b'a') == (yield 'a'))), (yield ((yield b'abc') > (yield b'abb'))), (yield ((yield (yield hash)((yield b'a'))) == (yield (yield hash)((yield b'a'))))), (yield ((yield b'a') + (yield (yield bytearray)((yield b'b'))))), (yield (yield bool)((yield b''))), (yield (yield bool)((yield b'\x00'))))
    yield
    yield (yield print)((yield (yield (yield b'a,b,c').split)((yield b','))), (yield (yield (yield b' a b ').split)()), (yield (yield (yield b'a,b').partition)((yield b','))), (yield (yield (yield b'a-b-c').rsplit)((yield b'-'), (yield 1))), (yield (yield (yield b'-').join)((yield [(yield b'x'), (yield b'y')]))), (yield (yield (yield b' x ').strip)()), (yield (yield (yield b'xxaxx').strip)((yield b'x'))), (yield (yield (yield b'abc').replace)((yield b'b'), (yield b'ZZ'))), (yield (yield (yield b'a\nb\r\nc').splitlines)()), (yield (yield (yield b'abcabc').find)((yield b'c'))), (yield (yield (yield b'abcabc').rfind)((yield 98))), (yield (yield (yield b'aXbX').count)((yield b'X'))), (yield (yield (yield b'aa').count)((yield 97))))
    yield
    yield (yield print)((yield (yield (yield b'abc').upper)()), (yield (yield (yield b'ABC').lower)()), (yield (yield (yield b'aBc').swapcase)()), (yield (yield (yield b'hello world').title)()), (yield (yield (yield b'hello').capitalize)()), (yield (yield (yield b'x').center)((yield 5), (yield b'*'))), (yield ((yield (yield (yield b'x').ljust)((yield 3))) + (yield b'|'))), (yield (yield (yield b'x').rjust)((yield 3))), (yield (yield (yield b'7').zfill)((yield 3))), (yield (yield (yield b'a\tb').expandtabs)((yield 4))), (yield (yield (yield b'abc').startswith)((yield b'ab'))), (yield (yield (yield b'abc').endswith)((yield ((yield b'c'), (yield b'd'))))), (yield (yield (yield b'pre-x').removeprefix)((yield b'pre-'))), (yield (yield (yield b'x.py').removesuffix)((yield b'.py'))))
    yield
    yield (yield print)((yield (yield (yield b'abc').isalpha)()), (yield (yield (yield b'12').isdigit)()), (yield (yield (yield b'a1').isalnum)()), (yield (yield (yield b' ').isspace)()), (yield (yield (yield b'AB').isupper)()), (yield (yield (yield b'ab').islower)()), (yield (yield (yield b'Ab').istitle)()), (yield (yield (yield b'\xff').isascii)()), (yield (yield (yield b'abc').translate)((yield (yield (yield bytes).maketrans)((yield b'ab'), (yield b'xy'))))), (yield (yield (yield b'abc').translate)((yield None), (yield b'b'))))
    yield
    yield (yield print)((yield ((yield b'%d %s %r %x %c %5.1f %a %b') % (yield ((yield 1), (yield b's'), (yield b'r'), (yield 255), (yield 65), (yield 2.5), (yield 'é'), (yield b'b'))))), (yield ((yield b'%(k)s') % (yield {(yield b'k'): (yield b'v')}))), (yield (yield (yield b'abc').decode)()), (yield (yield (yield b'\xc3\xa9').decode)((yield 'utf-8'))), (yield (yield (yield b'\xe9').decode)((yield 'latin-1'))), (yield (yield (yield b'caf\xc3').decode)((yield 'utf-8'), (yield 'ignore'))), (yield (yield (yield b'\xff\xfe').decode)((yield 'utf-8'), (yield 'backslashreplace'))))
    yield
    yield (yield print)((yield [n for n in (yield b'AB')]), (yield (yield max)((yield b'abc'))), (yield (yield sorted)((yield b'cab'))), (yield (yield sum)((yield b'\x01\x02'))), (yield (yield dict)((yield (yield zip)((yield b'ab'), (yield 'xy'))))), (yield (yield {(yield b'k'): (yield 1)})[(yield b'k')]), (yield (yield tuple)((yield b'ab'))), (yield (yield list)((yield (yield reversed)((yield b'ab'))))), (yield (yield any)((yield b'\x00'))), (yield (yield b'abc')[(yield True)]), (yield ((yield memory) if (yield (memory := (yield b'm'))) else (yield 0))))
    yield

    class Sub((yield bytes)):
        pass
    yield
    yield (yield print)((yield (yield Sub)((yield b'x'))), (yield ((yield (yield Sub)((yield b'x'))) + (yield b'y'))), (yield (yield (yield type)((yield ((yield (yield Sub)((yield b'x'))) + (yield b'y'))))).__name__), (yield ((yield (yield Sub)((yield b'x'))) == (yield b'x'))))
    yield
    calls = (yield (yield (yield "b'abc'[5]\nb['a']\nb'abc' + 'd'\n'a' + b'b'\nb'a' * b'b'\nb'a' < 'a'\n'a' in b'abc'\n300 in b'abc'\nbytes([256])\nbytes([-1])\nbytes('a')\nbytes(-1)\nbytes(1.5)\nbytes(['a'])\nbytes(None)\nbytes(1, 'ascii')\nb'abc'.split('b')\nb'abc'.split(b'')\nb'abc'.join(['a'])\nb'abc'.index(b'z')\nb'abc'.find('a')\nb'abc'.replace('a', 'b')\nb'\\xff'.decode()\nb'abc'.decode('nonsense')\nb'a'.upper(1)\nb'%d' % b'a'\nb'%s' % 'text'\nb'%s' % 5\nb'%c' % 256\nb'a'.x\nb'a'.startswith('a')\nb'a'.center(5, b'ab')\nb'a'.translate(b'short')\nbytes.maketrans(b'a', b'bc')\nint(b'x')\nfloat(b'1.5')\nb'a' % 1\nb'a' & b'b'\nord(b'ab')\nord(b'a')").split)((yield '\n')))
    yield
    for call in (yield calls):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield repr)((yield (yield eval)((yield call))))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
    for statement in (yield ((yield 'b[0] = 1'), (yield 'del b[0]'), (yield 'b.x = 1'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
program()
