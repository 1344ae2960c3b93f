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
    global Door, Editor, Mediator, Show, Subject, Tea, Template, User, Visitor, ann, answer, bell, bob, chain, d, e, handle, piece, room, stop, strategies

    class Subject:

        @driven
        async def __init__(self):
            (await back(self))._watchers = await back({})
            await back(None)

        @driven
        async def on(self, event, callback=None):
            if await back(await back(callback) is await back(None)):
                return await back(lambda function: (self.on(event, function), function)[1])
            await back(None)
            await back((await back((await back((await back((await back((await back(self))._watchers)).setdefault))(await back(event), await back([])))).append))(await back(callback)))
            await back(None)
            return await back(lambda: self._watchers[event].remove(callback))

        @driven
        async def emit(self, event, *args, **kwargs):
            return await back([await back((await back(callback))(*await back(args), **await back(kwargs))) for callback in await back((await back(list))(await back((await back((await back((await back(self))._watchers)).get))(await back(event), await back(())))))])
    await back(None)
    bell = await back((await back(Subject))())
    await back(None)

    @await back((await back((await back(bell)).on))(await back('ring')))
    @driven
    async def answer(times=await back(1)):
        return await back(f'answered {await back(times)}')
    await back(None)
    stop = await back((await back((await back(bell)).on))(await back('ring'), await back(lambda times=await back(1): 'barked ' * times)))
    await back(None)
    await back((await back(print))(await back((await back((await back(bell)).emit))(await back('ring'))), await back((await back((await back(bell)).emit))(await back('ring'), times=await back(2))), await back((await back((await back(bell)).emit))(await back('nothing')))))
    await back(None)
    await back((await back(stop))())
    await back(None)
    await back((await back(print))(await back((await back((await back(bell)).emit))(await back('ring'))), await back((await back(answer)).__name__)))
    await back(None)

    class Editor:

        @driven
        async def __init__(self):
            (await back(self)).text, (await back(self)).done, (await back(self)).undone = await back((await back(''), await back([]), await back([])))
            await back(None)

        @driven
        async def run(self, do, undo):
            await back((await back(do))())
            await back(None)
            await back((await back((await back((await back(self)).done)).append))(await back((await back(do), await back(undo)))))
            await back(None)
            await back((await back((await back((await back(self)).undone)).clear))())
            await back(None)

        @driven
        async def insert(self, piece):

            @driven
            async def do():
                (await back(self)).text += await back(piece)
                await back(None)
            await back(None)

            @driven
            async def undo():
                (await back(self)).text = await back((await back((await back(self)).text))[:await back(-await back((await back(len))(await back(piece))))])
                await back(None)
            await back(None)
            await back((await back((await back(self)).run))(await back(do), await back(undo)))
            await back(None)

        @driven
        async def undo(self):
            if await back((await back(self)).done):
                command = await back((await back((await back((await back(self)).done)).pop))())
                await back(None)
                await back((await back((await back(command))[await back(1)]))())
                await back(None)
                await back((await back((await back((await back(self)).undone)).append))(await back(command)))
                await back(None)
            await back(None)

        @driven
        async def redo(self):
            if await back((await back(self)).undone):
                command = await back((await back((await back((await back(self)).undone)).pop))())
                await back(None)
                await back((await back((await back(command))[await back(0)]))())
                await back(None)
                await back((await back((await back((await back(self)).done)).append))(await back(command)))
                await back(None)
            await back(None)
    await back(None)
    e = await back((await back(Editor))())
    await back(None)
    async for piece in each(await back((await back('one '), await back('two '), await back('three')))):
        await back((await back((await back(e)).insert))(await back(piece)))
        await back(None)
    await back(None)
    await back((await back((await back(e)).undo))())
    await back(None)
    await back((await back((await back(e)).undo))())
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(e)).text)))))
    await back(None)
    await back((await back((await back(e)).redo))())
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(e)).text)))))
    await back(None)
    await back((await back((await back(e)).insert))(await back('four')))
    await back(None)
    await back((await back((await back(e)).redo))())
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(e)).text)))))
    await back(None)
    await back((await back((await back(e)).undo))())
    await back(None)
    await back((await back((await back(e)).undo))())
    await back(None)
    await back((await back((await back(e)).undo))())
    await back(None)
    await back((await back((await back(e)).undo))())
    await back(None)
    await back((await back(print))(await back((await back(repr))(await back((await back(e)).text)))))
    await back(None)

    class Door:

        class Closed:

            @driven
            async def open(self, door):
                return await back((await back((await back(Door)).Opened))())

            @driven
            async def lock(self, door):
                return await back((await back((await back(Door)).Locked))())

        class Opened:

            @driven
            async def close(self, door):
                return await back((await back((await back(Door)).Closed))())

        class Locked:

            @driven
            async def unlock(self, door):
                return await back((await back((await back(Door)).Closed))())

        @driven
        async def __init__(self):
            (await back(self)).state = await back((await back((await back(Door)).Closed))())
            await back(None)

        @driven
        async def __getattr__(self, action):

            @driven
            async def act():
                handler = await back((await back(getattr))(await back((await back(self)).state), await back(action), await back(None)))
                await back(None)
                if await back(await back(handler) is await back(None)):
                    return await back(f'cannot {await back(action)} while {await back((await back((await back((await back((await back(type))(await back((await back(self)).state)))).__name__)).lower))())}')
                await back(None)
                (await back(self)).state = await back((await back(handler))(await back(self)))
                await back(None)
                return await back((await back((await back(type))(await back((await back(self)).state)))).__name__)
            await back(None)
            return await back(act)
    await back(None)
    d = await back((await back(Door))())
    await back(None)
    await back((await back(print))(await back((await back((await back(d)).open))()), await back((await back((await back(d)).lock))()), await back((await back((await back(d)).close))()), await back((await back((await back(d)).lock))()), await back((await back((await back(d)).open))()), await back((await back((await back(d)).unlock))()), await back((await back((await back(d)).open))())))
    await back(None)

    class Visitor:

        @driven
        async def visit(self, node):
            async for cls in each(await back((await back((await back(type))(await back(node)))).__mro__)):
                method = await back((await back(getattr))(await back(self), await back(await back('visit_') + await back((await back(cls)).__name__)), await back(None)))
                await back(None)
                if await back(method):
                    return await back((await back(method))(await back(node)))
                await back(None)
            await back(None)
            raise await back((await back(TypeError))(await back(f'cannot visit {await back((await back((await back(type))(await back(node)))).__name__)}')))
    await back(None)

    class Show(await back(Visitor)):

        @driven
        async def visit_list(self, node):
            return await back(await back(await back('(') + await back((await back((await back(' ')).join))(await back((await back(map))(await back((await back(self)).visit), await back(node)))))) + await back(')'))

        @driven
        async def visit_int(self, node):
            return await back((await back(str))(await back(node)))

        @driven
        async def visit_object(self, node):
            return await back(f'<{await back(node)}>')
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Show))())).visit))(await back([await back(1), await back([await back(2), await back(True)]), await back('x'), await back((await back(3),))])))))
    await back(None)

    @driven
    async def chain(*handlers):

        @driven
        async def handle(request):
            async for handler in each(await back(handlers)):
                if await back(await back((result := (await back((await back(handler))(await back(request)))))) is not await back(None)):
                    return await back(result)
                await back(None)
            await back(None)
            return await back('nobody cared')
        await back(None)
        return await back(handle)
    await back(None)
    handle = await back((await back(chain))(await back(lambda r: f'small {r}' if r < 10 else None), await back(lambda r: f'even {r}' if r % 2 == 0 else None)))
    await back(None)
    await back((await back(print))(await back((await back(handle))(await back(5))), await back((await back(handle))(await back(20))), await back((await back(handle))(await back(21)))))
    await back(None)

    class Template:

        @driven
        async def cook(self):
            return await back([await back((await back(step))()) for step in await back((await back((await back(self)).boil), await back((await back(self)).brew), await back((await back(self)).pour))) if await back(step)])

        @driven
        async def boil(self):
            return await back('boil')

        @driven
        async def pour(self):
            return await back('pour')
        brew = None
    await back(None)

    class Tea(await back(Template)):

        @driven
        async def brew(self):
            return await back('steep')
    await back(None)
    await back((await back(print))(await back((await back((await back((await back(Template))())).cook))()), await back((await back((await back((await back(Tea))())).cook))())))
    await back(None)
    strategies = await back({await back('cheap'): await back(min), await back('dear'): await back(max), await back('mean'): await back(lambda xs: sum(xs) / len(xs))})
    await back(None)
    await back((await back(print))(await back({await back(name): await back((await back(choose))(await back([await back(3), await back(9), await back(6)]))) for name, choose in await back((await back((await back(strategies)).items))())})))
    await back(None)

    class Mediator:

        @driven
        async def __init__(self):
            (await back(self)).users = await back({})
            await back(None)

        @driven
        async def join(self, user):
            (await back((await back(self)).users))[await back((await back(user)).name)] = await back(user)
            await back(None)
            (await back(user)).room = await back(self)
            await back(None)

        @driven
        async def send(self, sender, to, text):
            return await back(await back((await back((await back((await back((await back(self)).users))[await back(to)])).receive))(await back(sender), await back(text))) if await back(await back(to) in await back((await back(self)).users)) else await back('nobody there'))
    await back(None)

    class User:

        @driven
        async def __init__(self, name):
            (await back(self)).name, (await back(self)).heard = await back((await back(name), await back([])))
            await back(None)

        @driven
        async def say(self, to, text):
            return await back((await back((await back((await back(self)).room)).send))(await back((await back(self)).name), await back(to), await back(text)))

        @driven
        async def receive(self, sender, text):
            await back((await back((await back((await back(self)).heard)).append))(await back((await back(sender), await back(text)))))
            await back(None)
            return await back('heard')
    await back(None)
    room, ann, bob = await back((await back((await back(Mediator))()), await back((await back(User))(await back('ann'))), await back((await back(User))(await back('bob')))))
    await back(None)
    await back((await back((await back(room)).join))(await back(ann)))
    await back(None)
    await back((await back((await back(room)).join))(await back(bob)))
    await back(None)
    await back((await back(print))(await back((await back((await back(ann)).say))(await back('bob'), await back('hi'))), await back((await back((await back(bob)).say))(await back('eve'), await back('?'))), await back((await back(bob)).heard)))
    await back(None)
program()
