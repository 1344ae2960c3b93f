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
    global call, calls, error, statement, text
    text = (yield 'abc')
    yield
    calls = (yield (yield (yield "'abc'[5]\ntext['a']\ntext[1.5]\ntext[None]\n'abc'[::0]\n'a' + 1\n'a' + b'b'\n1 + 'a'\n'a' * 'b'\n'a' * 1.5\n'a' - 'b'\n-'a'\n'a' % 1\n'%d' % 'a'\n'%d %d' % 1\n'%s' % ()\n'%s %s' % (1,)\n'%(a)s' % {'b': 1}\n'%(a)s' % 5\n'%q' % 1\n'%' % 1\n'%c' % 'ab'\n'%c' % -1\n'%x' % 1.5\n'{}'.format()\n'{0} {}'.format(1, 2)\n'{} {0}'.format(1, 2)\n'{a}'.format()\n'{'.format()\n'}'.format()\n'{:d}'.format('a')\n'{:s}'.format(1)\n'{!x}'.format(1)\n'{0.x}'.format(1)\n'{0[k]}'.format([1])\n'{:10.3d}'.format(5)\n'{:>>10}'.format(5)\n'{:,s}'.format('a')\n'{:=5}'.format('a')\n'abc'.index('z')\n'abc'.rindex('z')\n'abc'.split('')\n'abc'.split(1)\n'abc'.partition('')\n'abc'.replace('a')\n'abc'.replace('a', 1)\n'abc'.join([1, 2])\n'abc'.join(5)\n','.join(['a', None])\n'abc'.strip(1)\n'abc'.startswith(1)\n'abc'.startswith([1])\n'abc'.startswith((1,))\n'abc'.center()\n'abc'.center('5')\n'abc'.center(5, 'ab')\n'abc'.zfill('a')\n'abc'.find()\n'abc'.count(1)\n'abc'.encode('nonsense')\n'é'.encode('ascii')\nb'\\xff'.decode()\nb'\\xff'.decode('ascii')\n'abc'.translate(5)\nstr.maketrans('ab', 'c')\nstr.maketrans('ab')\nstr.maketrans({'ab': 1})\n'abc'.expandtabs('a')\n1 in 'abc'\n'a' < 1\nint('a')\nord('')\nord('ab')\nord(5)\nchr(-1)\nchr(0x110000)\nchr('a')\n'abc'.nothing\n'abc'.upper(1)\nstr.join('a')\nstr(b'a', 'nonsense')\nstr(1, 'ascii')\nstr('a', 'ascii')\n'a'.removeprefix()\n'a'.removeprefix(1)\nlen('a', 'b')\n'abc'.format_map()\n'{x}'.format_map({})\n''.splitlines(1, 2)\n'x'.isalpha(1)\nsorted('a', 'b')\n'a'.__add__(1)\n'a'.__mul__('b')\n'a'.__contains__(1)\n'a'.__getitem__('x')\nmax('')\n'a' @ 'b'\n~'a'\nfloat('')").split)((yield '\n')))
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
    for statement in (yield ((yield "text[0] = 'x'"), (yield 'del text[0]'), (yield 'text.x = 1'), (yield 'text += 1'), (yield "text -= 'a'"), (yield "text[0:1] = 'x'"), (yield 'del text[:]'), (yield 'for a, b in text: pass'))):
        try:
            yield (yield exec)((yield statement))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield statement), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
program()
