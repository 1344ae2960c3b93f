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
    global Door, Editor, Mediator, Show, Subject, Tea, Template, User, Visitor, ann, answer, bell, bob, chain, d, e, handle, piece, room, stop, strategies

    class Subject:

        @driven
        def __init__(self):
            (yield self)._watchers = (yield {})
            yield

        @driven
        def on(self, event, callback=None):
            if (yield ((yield callback) is (yield None))):
                return (yield (lambda function: (self.on(event, function), function)[1]))
            yield
            yield (yield (yield (yield (yield (yield self)._watchers).setdefault)((yield event), (yield []))).append)((yield callback))
            yield
            return (yield (lambda: self._watchers[event].remove(callback)))

        @driven
        def emit(self, event, *args, **kwargs):
            return (yield [callback(*args, **kwargs) for callback in (yield (yield list)((yield (yield (yield (yield self)._watchers).get)((yield event), (yield ())))))])
    yield
    bell = (yield (yield Subject)())
    yield

    @(yield (yield (yield bell).on)((yield 'ring')))
    @driven
    def answer(times=(yield 1)):
        return (yield f'answered {(yield times)}')
    yield
    stop = (yield (yield (yield bell).on)((yield 'ring'), (yield (lambda times=(yield 1): 'barked ' * times))))
    yield
    yield (yield print)((yield (yield (yield bell).emit)((yield 'ring'))), (yield (yield (yield bell).emit)((yield 'ring'), times=(yield 2))), (yield (yield (yield bell).emit)((yield 'nothing'))))
    yield
    yield (yield stop)()
    yield
    yield (yield print)((yield (yield (yield bell).emit)((yield 'ring'))), (yield (yield answer).__name__))
    yield

    class Editor:

        @driven
        def __init__(self):
            (yield self).text, (yield self).done, (yield self).undone = (yield ((yield ''), (yield []), (yield [])))
            yield

        @driven
        def run(self, do, undo):
            yield (yield do)()
            yield
            yield (yield (yield (yield self).done).append)((yield ((yield do), (yield undo))))
            yield
            yield (yield (yield (yield self).undone).clear)()
            yield

        @driven
        def insert(self, piece):

            @driven
            def do():
                (yield self).text += (yield piece)
                yield
            yield

            @driven
            def undo():
                (yield self).text = (yield (yield (yield self).text)[:(yield (-(yield (yield len)((yield piece)))))])
                yield
            yield
            yield (yield (yield self).run)((yield do), (yield undo))
            yield

        @driven
        def undo(self):
            if (yield (yield self).done):
                command = (yield (yield (yield (yield self).done).pop)())
                yield
                yield (yield (yield command)[(yield 1)])()
                yield
                yield (yield (yield (yield self).undone).append)((yield command))
                yield
            yield

        @driven
        def redo(self):
            if (yield (yield self).undone):
                command = (yield (yield (yield (yield self).undone).pop)())
                yield
                yield (yield (yield command)[(yield 0)])()
                yield
                yield (yield (yield (yield self).done).append)((yield command))
                yield
            yield
    yield
    e = (yield (yield Editor)())
    yield
    for piece in (yield ((yield 'one '), (yield 'two '), (yield 'three'))):
        yield (yield (yield e).insert)((yield piece))
        yield
    yield
    yield (yield (yield e).undo)()
    yield
    yield (yield (yield e).undo)()
    yield
    yield (yield print)((yield (yield repr)((yield (yield e).text))))
    yield
    yield (yield (yield e).redo)()
    yield
    yield (yield print)((yield (yield repr)((yield (yield e).text))))
    yield
    yield (yield (yield e).insert)((yield 'four'))
    yield
    yield (yield (yield e).redo)()
    yield
    yield (yield print)((yield (yield repr)((yield (yield e).text))))
    yield
    yield (yield (yield e).undo)()
    yield
    yield (yield (yield e).undo)()
    yield
    yield (yield (yield e).undo)()
    yield
    yield (yield (yield e).undo)()
    yield
    yield (yield print)((yield (yield repr)((yield (yield e).text))))
    yield

    class Door:

        class Closed:

            @driven
            def open(self, door):
                return (yield (yield (yield Door).Opened)())

            @driven
            def lock(self, door):
                return (yield (yield (yield Door).Locked)())

        class Opened:

            @driven
            def close(self, door):
                return (yield (yield (yield Door).Closed)())

        class Locked:

            @driven
            def unlock(self, door):
                return (yield (yield (yield Door).Closed)())

        @driven
        def __init__(self):
            (yield self).state = (yield (yield (yield Door).Closed)())
            yield

        @driven
        def __getattr__(self, action):

            @driven
            def act():
                handler = (yield (yield getattr)((yield (yield self).state), (yield action), (yield None)))
                yield
                if (yield ((yield handler) is (yield None))):
                    return (yield f'cannot {(yield action)} while {(yield (yield (yield (yield (yield type)((yield (yield self).state))).__name__).lower)())}')
                yield
                (yield self).state = (yield (yield handler)((yield self)))
                yield
                return (yield (yield (yield type)((yield (yield self).state))).__name__)
            yield
            return (yield act)
    yield
    d = (yield (yield Door)())
    yield
    yield (yield print)((yield (yield (yield d).open)()), (yield (yield (yield d).lock)()), (yield (yield (yield d).close)()), (yield (yield (yield d).lock)()), (yield (yield (yield d).open)()), (yield (yield (yield d).unlock)()), (yield (yield (yield d).open)()))
    yield

    class Visitor:

        @driven
        def visit(self, node):
            for cls in (yield (yield (yield type)((yield node))).__mro__):
                method = (yield (yield getattr)((yield self), (yield ((yield 'visit_') + (yield (yield cls).__name__))), (yield None)))
                yield
                if (yield method):
                    return (yield (yield method)((yield node)))
                yield
            yield
            raise (yield (yield TypeError)((yield f'cannot visit {(yield (yield (yield type)((yield node))).__name__)}')))
    yield

    class Show((yield Visitor)):

        @driven
        def visit_list(self, node):
            return (yield ((yield ((yield '(') + (yield (yield (yield ' ').join)((yield (yield map)((yield (yield self).visit), (yield node))))))) + (yield ')')))

        @driven
        def visit_int(self, node):
            return (yield (yield str)((yield node)))

        @driven
        def visit_object(self, node):
            return (yield f'<{(yield node)}>')
    yield
    yield (yield print)((yield (yield (yield (yield Show)()).visit)((yield [(yield 1), (yield [(yield 2), (yield True)]), (yield 'x'), (yield ((yield 3),))]))))
    yield

    @driven
    def chain(*handlers):

        @driven
        def handle(request):
            for handler in (yield handlers):
                if (yield ((yield (result := (yield (yield handler)((yield request))))) is not (yield None))):
                    return (yield result)
                yield
            yield
            return (yield 'nobody cared')
        yield
        return (yield handle)
    yield
    handle = (yield (yield chain)((yield (lambda r: f'small {r}' if r < 10 else None)), (yield (lambda r: f'even {r}' if r % 2 == 0 else None))))
    yield
    yield (yield print)((yield (yield handle)((yield 5))), (yield (yield handle)((yield 20))), (yield (yield handle)((yield 21))))
    yield

    class Template:

        @driven
        def cook(self):
            return (yield [step() for step in (yield ((yield (yield self).boil), (yield (yield self).brew), (yield (yield self).pour))) if step])

        @driven
        def boil(self):
            return (yield 'boil')

        @driven
        def pour(self):
            return (yield 'pour')
        brew = None
    yield

    class Tea((yield Template)):

        @driven
        def brew(self):
            return (yield 'steep')
    yield
    yield (yield print)((yield (yield (yield (yield Template)()).cook)()), (yield (yield (yield (yield Tea)()).cook)()))
    yield
    strategies = (yield {(yield 'cheap'): (yield min), (yield 'dear'): (yield max), (yield 'mean'): (yield (lambda xs: sum(xs) / len(xs)))})
    yield
    yield (yield print)((yield {name: choose([3, 9, 6]) for name, choose in (yield (yield (yield strategies).items)())}))
    yield

    class Mediator:

        @driven
        def __init__(self):
            (yield self).users = (yield {})
            yield

        @driven
        def join(self, user):
            (yield (yield self).users)[(yield (yield user).name)] = (yield user)
            yield
            (yield user).room = (yield self)
            yield

        @driven
        def send(self, sender, to, text):
            return (yield ((yield (yield (yield (yield (yield self).users)[(yield to)]).receive)((yield sender), (yield text))) if (yield ((yield to) in (yield (yield self).users))) else (yield 'nobody there')))
    yield

    class User:

        @driven
        def __init__(self, name):
            (yield self).name, (yield self).heard = (yield ((yield name), (yield [])))
            yield

        @driven
        def say(self, to, text):
            return (yield (yield (yield (yield self).room).send)((yield (yield self).name), (yield to), (yield text)))

        @driven
        def receive(self, sender, text):
            yield (yield (yield (yield self).heard).append)((yield ((yield sender), (yield text))))
            yield
            return (yield 'heard')
    yield
    room, ann, bob = (yield ((yield (yield Mediator)()), (yield (yield User)((yield 'ann'))), (yield (yield User)((yield 'bob')))))
    yield
    yield (yield (yield room).join)((yield ann))
    yield
    yield (yield (yield room).join)((yield bob))
    yield
    yield (yield print)((yield (yield (yield ann).say)((yield 'bob'), (yield 'hi'))), (yield (yield (yield bob).say)((yield 'eve'), (yield '?'))), (yield (yield bob).heard))
    yield
program()
