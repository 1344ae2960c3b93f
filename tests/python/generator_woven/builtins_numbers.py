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
    global call, error
    yield (yield print)((yield (yield abs)((yield (-(yield 3))))), (yield (yield abs)((yield (-(yield 2.5))))), (yield (yield abs)((yield ((yield 3) - (yield 4j))))), (yield (yield abs)((yield True))), (yield (yield divmod)((yield 17), (yield 5))), (yield (yield divmod)((yield (-(yield 17))), (yield 5))), (yield (yield divmod)((yield 17.5), (yield 5))), (yield (yield pow)((yield 2), (yield 10))), (yield (yield pow)((yield 2), (yield 10), (yield 1000))), (yield (yield pow)((yield 2), (yield (-(yield 1))))), (yield (yield pow)((yield 2.0), (yield 3))), (yield (yield pow)(base=(yield 2), exp=(yield 3))), (yield (yield pow)((yield 2), (yield 3), mod=(yield 5))))
    yield
    yield (yield print)((yield (yield round)((yield 2.5))), (yield (yield round)((yield 3.14159), (yield 2))), (yield (yield round)((yield 1234), (yield (-(yield 2))))), (yield (yield round)((yield 5))), (yield (yield (yield type)((yield (yield round)((yield 2.0))))).__name__), (yield (yield (yield type)((yield (yield round)((yield 2.0), (yield 0))))).__name__), (yield (yield round)((yield True))), (yield (yield round)((yield (-(yield 2.567))), (yield 1))), (yield (yield round)(number=(yield 2.5), ndigits=(yield None))))
    yield
    yield (yield print)((yield (yield sum)((yield [(yield 1), (yield 2), (yield 3)]))), (yield (yield sum)((yield []), (yield 5))), (yield (yield sum)((yield ((yield [(yield 0.1)]) * (yield 3))))), (yield (yield sum)((yield ((yield 1), (yield 2))), start=(yield 10))), (yield (yield sum)((yield [(yield [(yield 1)]), (yield [(yield 2)])]), (yield []))), (yield (yield sum)((yield (yield range)((yield 101))))), (yield (yield sum)((yield [(yield True), (yield False), (yield True)]))), (yield (yield sum)((yield {(yield 1): (yield 2), (yield 3): (yield 4)}))), (yield (yield sum)((yield [(yield 1.5), (yield 2)]))), (yield (yield sum)((yield [(yield ((yield 10) ** (yield 20))), (yield 1)]))))
    yield
    yield (yield print)((yield (yield min)((yield 3), (yield 1), (yield 2))), (yield (yield max)((yield [(yield 3), (yield 1), (yield 2)]))), (yield (yield min)((yield 'hello'))), (yield (yield max)((yield {(yield 'a'): (yield 1), (yield 'b'): (yield 0)}))), (yield (yield min)((yield []), default=(yield 5))), (yield (yield max)((yield [(yield 1), (yield (-(yield 5)))]), key=(yield abs))), (yield (yield min)((yield 'aB'), key=(yield (yield str).lower))), (yield (yield max)((yield 1), (yield 1.0))), (yield (yield max)((yield 1.0), (yield 1))), (yield (yield min)((yield [(yield ((yield 1), (yield 'b'))), (yield ((yield 1), (yield 'a')))]))), (yield (yield max)((yield []), default=(yield None))), (yield (yield max)((yield 'ab'), (yield 'b'), key=(yield len))))
    yield
    yield (yield print)((yield (yield hex)((yield 255))), (yield (yield bin)((yield 5))), (yield (yield oct)((yield 8))), (yield (yield hex)((yield (-(yield 255))))), (yield (yield bin)((yield (-(yield 5))))), (yield (yield chr)((yield 97))), (yield (yield ord)((yield 'a'))), (yield (yield chr)((yield 128512))), (yield (yield ascii)((yield 'aé'))), (yield (yield repr)((yield "a'b"))), (yield (yield format)((yield 255), (yield 'x'))), (yield (yield format)((yield 3.14159), (yield '.2f'))), (yield ((yield (yield id)((yield 5))) == (yield (yield id)((yield 5))))), (yield ((yield (yield hash)((yield 'a'))) == (yield (yield hash)((yield 'a'))))), (yield (yield callable)((yield len))), (yield (yield callable)((yield 5))), (yield (yield len)((yield 'abc'))), (yield (yield len)((yield {(yield 1): (yield 2)}))), (yield (yield len)((yield (yield range)((yield 10))))))
    yield
    yield (yield print)((yield (yield all)((yield [(yield 1), (yield 2)]))), (yield (yield all)((yield [(yield 1), (yield 0)]))), (yield (yield all)((yield []))), (yield (yield any)((yield [(yield 0), (yield 1)]))), (yield (yield any)((yield []))), (yield (yield any)((yield (x > 2 for x in (yield (yield range)((yield 5))))))), (yield (yield bool)((yield []))), (yield (yield isinstance)((yield 1), (yield ((yield int), (yield str))))), (yield (yield issubclass)((yield bool), (yield int))), (yield (yield (yield type)((yield 5))).__name__), (yield (yield sorted)((yield [(yield 3), (yield 1), (yield 2)]), reverse=(yield True))), (yield (yield list)((yield (yield reversed)((yield 'abc'))))))
    yield
    yield (yield print)((yield (yield int)((yield '12'), (yield 3))), (yield (yield float)((yield '1e3'))), (yield (yield complex)((yield '1+2j'))), (yield (yield str)((yield 12))), (yield (yield bytes)((yield [(yield 65)]))), (yield (yield bool)((yield 'x'))), (yield (yield list)((yield 'ab'))), (yield (yield tuple)((yield 'ab'))), (yield (yield sorted)((yield (yield set)((yield 'aab'))))), (yield (yield dict)(a=(yield 1))), (yield (yield frozenset)((yield [(yield 1)]))), (yield (yield slice)((yield 1), (yield 2))), (yield (yield range)((yield 3))), (yield (yield object).__name__), (yield (yield (yield type)((yield (lambda: 0)))).__name__))
    yield
    for call in (yield (yield (yield "abs('a')\ndivmod('a', 1)\npow(1)\npow('a', 2)\npow(2, 3, 0)\npow(2, 0.5, 3)\nround('a')\nround(1.5, 'a')\nsum(['a'])\nsum(['a', 'b'], '')\nsum([b'a'], b'')\nsum(1)\nsum([1], [2])\nsum()\nmin()\nmin([])\nmin(1)\nmin(1, 'a')\nmax([1, 'a'])\nmax(1, 2, default=3)\nmin([1], key=5)\nmax(1, 2, nonsense=3)\nhex('a')\nbin(1.5)\nchr(-1)\nchr('a')\nord('ab')\nord(1)\nlen(5)\nlen()\nhash([])\nisinstance(1, 'a')\nissubclass(1, int)\ncallable()\nid(1, 2)\nall(5)\nany()\nsorted(5)\nreversed(5)\nformat(1, 2)\nformat(1, 'q')\nascii()\nrepr(1, 2)\niter(1)\nnext(1)\ngetattr(1, 'nothing')\nsetattr(1, 'x')\nhasattr(1, 2)\ndelattr(1, 'x')\nvars(1)\ndir(1, 2)\ntype(1, 2)\neval(1)\nexec(1)\ncompile('1')\nopen('/no/such/file/here')\ninput(1, 2)\n__import__('no_such_module_here')\nzip([1], strict=2, other=1)\nenumerate()\nfilter(None)\nglobals(1)\nlocals(1)\nprint(1, end=2)\nobject(1)\nstaticmethod()\nproperty(1, 2, 3, 4, 5)\nsuper(1)\nbytearray('a')\nmemoryview(1)\nslice()\nbreakpoint.x").splitlines)()):
        try:
            yield (yield print)((yield call), (yield '='), (yield (yield eval)((yield call))))
            yield
        except (yield BaseException) as error:
            yield (yield print)((yield call), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
program()
