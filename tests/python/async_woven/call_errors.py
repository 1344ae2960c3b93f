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
    global Init, Plain, calls, default, error, mixed, none, nothing, number, only, positional, star, text, three_missing, two

    @driven
    async def two(a, b):
        pass
        await back(None)
    await back(None)

    @driven
    async def default(a, b=await back(1)):
        pass
        await back(None)
    await back(None)

    @driven
    async def only(*, k, m):
        pass
        await back(None)
    await back(None)

    @driven
    async def positional(a, b, /):
        pass
        await back(None)
    await back(None)

    @driven
    async def mixed(a, /, b, *, c):
        pass
        await back(None)
    await back(None)

    @driven
    async def star(*args):
        pass
        await back(None)
    await back(None)

    @driven
    async def three_missing(a, b, c, d=await back(1)):
        pass
        await back(None)
    await back(None)

    @driven
    async def none():
        pass
        await back(None)
    await back(None)
    number, nothing = await back((await back(5), await back(None)))
    await back(None)

    class Plain:

        @driven
        async def method(self, x):
            pass
            await back(None)

        @classmethod
        @driven
        async def of(cls):
            pass
            await back(None)

        @staticmethod
        @driven
        async def free():
            pass
            await back(None)
    await back(None)

    class Init:

        @driven
        async def __init__(self, x):
            pass
            await back(None)
    await back(None)
    calls = await back((await back((await back('two()\ntwo(1)\ntwo(1, 2, 3)\ntwo(1, b=2, c=3)\ntwo(1, a=1)\ntwo(b=1)\ntwo(*[1, 2, 3])\ndefault()\ndefault(1, 2, 3)\ndefault(1, 2, b=3)\nonly()\nonly(1, k=1, m=2)\nonly(k=1)\nonly(k=1, m=2, o=3)\npositional(a=1, b=2)\npositional(1, b=2)\npositional()\nmixed(1)\nmixed(1, 2)\nmixed(1, 2, 3)\nmixed(a=1, b=2, c=3)\nstar(1, a=2)\nthree_missing()\nthree_missing(1)\nthree_missing(1, 2, 3, 4, 5)\nnone(1)\nnone(1, 2)\nnone(x=1)\nPlain(1)\nPlain(x=1)\nPlain().method()\nPlain().method(1, 2)\nPlain.method()\nPlain.of(1)\nPlain.free(1)\nInit()\nInit(1, 2)\nInit(y=1)\n(lambda x: x)()\n(lambda: 0)(1)\nnumber()\nnothing()\nPlain()()\nlen()\nlen(1, 2)\nlen(x=1)\nabs(-1, 2)\nint(1, 2, 3)\nisinstance(1)\n[].append()\n[].append(1, 2)\n"".upper(1)\n{}.get()\nobject(1)\nchr("a")\nord("ab")\nsorted()\nmax()\nmax(1)\nmin([])\nsum(5)\niter(5)\nnext(5)\nrange()\nrange(1, 2, 3, 4)\nrange(1.0)\nprint(sep=1)\nprint(end=2)\ngetattr(1)\ngetattr(1, 2)\nzip(1)\nmap(len)\nenumerate()\nreversed(5)\nround("x")\ndivmod(1)\npow(1)\nhash([])\nid()\ncallable()\nbool(1, 2)\nfloat("x")\ncomplex("x")\nstr(1, 2)\nbytes("x")\nlist(1)\nlist(1, 2)\ntuple(1)\ndict(1)\nset(1)\ntype()\ntype(1, 2)\ntype("N", (), {}, 4)\nsuper().x')).splitlines))())
    await back(None)
    async for text in each(await back(calls)):
        try:
            await back((await back(print))(await back(text), await back('='), await back((await back(eval))(await back(text)))))
            await back(None)
        except await back(Exception) as error:
            await back((await back(print))(await back(text), await back('->'), await back(await back((await back((await back(type))(await back(error)))).__name__) + await back(':')), await back(error)))
            await back(None)
        await back(None)
    await back(None)
program()
