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
    global Init, Plain, calls, default, error, mixed, none, nothing, number, only, positional, star, text, three_missing, two

    @driven
    def two(a, b):
        pass
        yield
    yield

    @driven
    def default(a, b=(yield 1)):
        pass
        yield
    yield

    @driven
    def only(*, k, m):
        pass
        yield
    yield

    @driven
    def positional(a, b, /):
        pass
        yield
    yield

    @driven
    def mixed(a, /, b, *, c):
        pass
        yield
    yield

    @driven
    def star(*args):
        pass
        yield
    yield

    @driven
    def three_missing(a, b, c, d=(yield 1)):
        pass
        yield
    yield

    @driven
    def none():
        pass
        yield
    yield
    number, nothing = (yield ((yield 5), (yield None)))
    yield

    class Plain:

        @driven
        def method(self, x):
            pass
            yield

        @classmethod
        @driven
        def of(cls):
            pass
            yield

        @staticmethod
        @driven
        def free():
            pass
            yield
    yield

    class Init:

        @driven
        def __init__(self, x):
            pass
            yield
    yield
    calls = (yield (yield (yield 'two()\ntwo(1)\ntwo(1, 2, 3)\ntwo(1, b=2, c=3)\ntwo(1, a=1)\ntwo(b=1)\ntwo(*[1, 2, 3])\ndefault()\ndefault(1, 2, 3)\ndefault(1, 2, b=3)\nonly()\nonly(1, k=1, m=2)\nonly(k=1)\nonly(k=1, m=2, o=3)\npositional(a=1, b=2)\npositional(1, b=2)\npositional()\nmixed(1)\nmixed(1, 2)\nmixed(1, 2, 3)\nmixed(a=1, b=2, c=3)\nstar(1, a=2)\nthree_missing()\nthree_missing(1)\nthree_missing(1, 2, 3, 4, 5)\nnone(1)\nnone(1, 2)\nnone(x=1)\nPlain(1)\nPlain(x=1)\nPlain().method()\nPlain().method(1, 2)\nPlain.method()\nPlain.of(1)\nPlain.free(1)\nInit()\nInit(1, 2)\nInit(y=1)\n(lambda x: x)()\n(lambda: 0)(1)\nnumber()\nnothing()\nPlain()()\nlen()\nlen(1, 2)\nlen(x=1)\nabs(-1, 2)\nint(1, 2, 3)\nisinstance(1)\n[].append()\n[].append(1, 2)\n"".upper(1)\n{}.get()\nobject(1)\nchr("a")\nord("ab")\nsorted()\nmax()\nmax(1)\nmin([])\nsum(5)\niter(5)\nnext(5)\nrange()\nrange(1, 2, 3, 4)\nrange(1.0)\nprint(sep=1)\nprint(end=2)\ngetattr(1)\ngetattr(1, 2)\nzip(1)\nmap(len)\nenumerate()\nreversed(5)\nround("x")\ndivmod(1)\npow(1)\nhash([])\nid()\ncallable()\nbool(1, 2)\nfloat("x")\ncomplex("x")\nstr(1, 2)\nbytes("x")\nlist(1)\nlist(1, 2)\ntuple(1)\ndict(1)\nset(1)\ntype()\ntype(1, 2)\ntype("N", (), {}, 4)\nsuper().x').splitlines)())
    yield
    for text in (yield calls):
        try:
            yield (yield print)((yield text), (yield '='), (yield (yield eval)((yield text))))
            yield
        except (yield Exception) as error:
            yield (yield print)((yield text), (yield '->'), (yield ((yield (yield (yield type)((yield error))).__name__) + (yield ':'))), (yield error))
            yield
        yield
    yield
program()
