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
    global Body, caught, declares, enclosing, error, function_scope, global_in_class, import_scope, kept, len, local, local_namespace, reads_global, unbound, x
    x = (yield 'global')
    yield

    @driven
    def local():
        x = (yield 'local')
        yield
        return (yield x)
    yield

    @driven
    def reads_global():
        return (yield x)
    yield

    @driven
    def unbound():
        try:
            yield (yield print)((yield x))
            yield
        except (yield UnboundLocalError) as error:
            yield (yield print)((yield error))
            yield
        yield
        x = (yield 1)
        yield
    yield

    @driven
    def declares():
        global x
        x = (yield 'changed')
        yield
    yield
    yield (yield print)((yield (yield local)()), (yield (yield reads_global)()))
    yield
    yield (yield unbound)()
    yield
    yield (yield declares)()
    yield
    yield (yield print)((yield x))
    yield
    x = (yield 'global')
    yield

    class Body:
        print(x)
        x = 'class'
        print(x)
        y = [x for _ in range(1)]
        z = [n for n in (x, x)]

        @driven
        def method(self):
            return (yield x)
    yield
    yield (yield print)((yield (yield Body).x), (yield (yield Body).y), (yield (yield Body).z), (yield (yield (yield (yield Body)()).method)()))
    yield

    @driven
    def enclosing():
        x = (yield 'enclosing')
        yield

        class Inner:
            seen = x

            @driven
            def method(self):
                return (yield x)
        yield

        class Rebinding:
            before = 'lookup finds the global' if x == 'global' else x
            x = 'own'
            after = x
        yield
        return (yield ((yield (yield Inner).seen), (yield (yield (yield (yield Inner)()).method)()), (yield (yield Rebinding).before), (yield (yield Rebinding).after)))
    yield
    yield (yield print)((yield (yield enclosing)()))
    yield

    @driven
    def global_in_class():
        x = (yield 'function')
        yield

        class C:
            global x
            seen = x
            x = 'set from a class body'
        yield
        return (yield ((yield x), (yield (yield C).seen), (yield ((yield 'x') in (yield (yield vars)((yield C)))))))
    yield
    yield (yield print)((yield (yield global_in_class)()), (yield x))
    yield
    x = (yield 'global')
    yield
    yield (yield print)((yield [x for x in (yield (yield range)((yield 3)))]), (yield x))
    yield
    yield (yield print)((yield [[x, y] for x in (yield (yield range)((yield 2))) for y in range(x + 1)]), (yield x))
    yield
    for x in (yield 'ab'):
        pass
        yield
    yield
    yield (yield print)((yield x))
    yield
    len = (yield (lambda value: 'shadowed'))
    yield
    yield (yield print)((yield (yield len)((yield []))))
    yield
    del len
    yield
    yield (yield print)((yield (yield len)((yield []))))
    yield
    try:
        yield y_undefined
        yield
    except (yield NameError) as error:
        yield (yield print)((yield error))
        yield
    yield
    try:
        yield (yield print)((yield lenn))
        yield
    except (yield NameError) as error:
        yield (yield print)((yield (yield (yield (yield str)((yield error))).startswith)((yield "name 'lenn' is not defined"))))
        yield
    yield

    @driven
    def function_scope():
        if (yield False):
            z = (yield 1)
            yield
        yield
        try:
            return (yield z)
        except (yield UnboundLocalError) as error:
            return (yield ((yield (yield error).name), (yield (yield str)((yield error)))))
        yield
    yield
    yield (yield print)((yield (yield function_scope)()))
    yield
    try:
        raise (yield (yield ValueError)((yield 'temporary')))
    except (yield ValueError) as caught:
        kept = (yield caught)
        yield
    yield
    yield (yield print)((yield ((yield 'caught') in (yield (yield globals)()))), (yield kept))
    yield

    @driven
    def import_scope():
        import sys as system
        yield
        from sys import maxsize
        yield
        return (yield ((yield ((yield (yield system).maxsize) == (yield maxsize))), (yield (yield sorted)((yield (yield locals)())))))
    yield
    yield (yield print)((yield (yield import_scope)()))
    yield

    @driven
    def local_namespace(a, b=(yield 2)):
        c = (yield 3)
        yield

        @driven
        def inner():
            return (yield a)
        yield
        names = (yield (yield locals)())
        yield
        (yield names)[(yield 'd')] = (yield 4)
        yield
        return (yield ((yield (yield sorted)((yield names))), (yield ((yield 'd') in (yield (yield locals)())))))
    yield
    yield (yield print)((yield (yield local_namespace)((yield 1))))
    yield
    yield (yield print)((yield (yield (yield globals)())[(yield 'x')]), (yield ((yield '__name__') in (yield (yield globals)()))), (yield __name__))
    yield
    (yield (yield globals)())[(yield 'made')] = (yield 'through globals()')
    yield
    yield (yield print)((yield made))
    yield
program()
