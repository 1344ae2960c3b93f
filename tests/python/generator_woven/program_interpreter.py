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
    global LispError, Procedure, Scope, add, error, evaluate, line, mul, parse, result, sub, tokens, top

    class LispError((yield Exception)):
        pass
    yield

    @driven
    def tokens(text):
        return (yield (yield (yield (yield (yield (yield (yield text).replace)((yield '('), (yield ' ( '))).replace)((yield ')'), (yield ' ) '))).split)())
    yield

    @driven
    def parse(words):
        if (yield (not (yield words))):
            raise (yield (yield LispError)((yield 'unexpected end')))
        yield
        word = (yield (yield (yield words).pop)((yield 0)))
        yield
        if (yield ((yield word) == (yield '('))):
            items = (yield [])
            yield
            while (yield ((yield words) and (yield ((yield (yield words)[(yield 0)]) != (yield ')'))))):
                yield (yield (yield items).append)((yield (yield parse)((yield words))))
                yield
            yield
            if (yield (not (yield words))):
                raise (yield (yield LispError)((yield 'missing )')))
            yield
            yield (yield (yield words).pop)((yield 0))
            yield
            return (yield items)
        yield
        if (yield ((yield word) == (yield ')'))):
            raise (yield (yield LispError)((yield 'unexpected )')))
        yield
        try:
            return (yield (yield int)((yield word)))
        except (yield ValueError):
            try:
                return (yield (yield float)((yield word)))
            except (yield ValueError):
                return (yield word)
            yield
        yield
    yield

    class Scope((yield dict)):

        @driven
        def __init__(self, names=(), values=(), outer=None):
            yield (yield (yield (yield super)()).__init__)((yield (yield zip)((yield names), (yield values))))
            yield
            (yield self).outer = (yield outer)
            yield

        @driven
        def find(self, name):
            if (yield ((yield name) in (yield self))):
                return (yield self)
            yield
            if (yield ((yield (yield self).outer) is (yield None))):
                raise (yield (yield LispError)((yield f'unbound {(yield name)}')))
            yield
            return (yield (yield (yield (yield self).outer).find)((yield name)))
    yield

    class Procedure:

        @driven
        def __init__(self, names, body, scope):
            (yield self).names, (yield self).body, (yield self).scope = (yield ((yield names), (yield body), (yield scope)))
            yield

        @driven
        def __call__(self, *args):
            if (yield ((yield (yield len)((yield args))) != (yield (yield len)((yield (yield self).names))))):
                raise (yield (yield LispError)((yield f'wants {(yield (yield len)((yield (yield self).names)))} arguments, got {(yield (yield len)((yield args)))}')))
            yield
            return (yield (yield evaluate)((yield (yield self).body), (yield (yield Scope)((yield (yield self).names), (yield args), (yield (yield self).scope)))))
    yield

    @driven
    def evaluate(x, scope):
        while (yield True):
            match (yield x):
                case str(name):
                    return (yield (yield (yield (yield scope).find)((yield name)))[(yield name)])
                case int() | float():
                    return (yield x)
                case ['quote', value]:
                    return (yield value)
                case ['if', test, yes, no]:
                    x = (yield ((yield yes) if (yield (yield evaluate)((yield test), (yield scope))) else (yield no)))
                    yield
                case ['define', str(name), value]:
                    (yield scope)[(yield name)] = (yield (yield evaluate)((yield value), (yield scope)))
                    yield
                    return (yield None)
                case ['set!', str(name), value]:
                    (yield (yield (yield scope).find)((yield name)))[(yield name)] = (yield (yield evaluate)((yield value), (yield scope)))
                    yield
                    return (yield None)
                case ['lambda', [*names], body]:
                    return (yield (yield Procedure)((yield names), (yield body), (yield scope)))
                case ['begin', *steps, last]:
                    for step in (yield steps):
                        yield (yield evaluate)((yield step), (yield scope))
                        yield
                    yield
                    x = (yield last)
                    yield
                case ['let', [*pairs], body]:
                    names, values = (yield ((yield (yield zip)(*(yield pairs))) if (yield pairs) else (yield ((yield ()), (yield ())))))
                    yield
                    x, scope = (yield ((yield body), (yield (yield Scope)((yield names), (yield [evaluate(v, scope) for v in (yield values)]), (yield scope)))))
                    yield
                case [function, *args]:
                    function = (yield (yield evaluate)((yield function), (yield scope)))
                    yield
                    args = (yield [evaluate(arg, scope) for arg in (yield args)])
                    yield
                    if (yield (not (yield (yield isinstance)((yield function), (yield Procedure))))):
                        try:
                            return (yield (yield function)(*(yield args)))
                        except (yield ((yield TypeError), (yield ZeroDivisionError))) as error:
                            raise (yield (yield LispError)((yield (yield (yield type)((yield error))).__name__))) from (yield error)
                        yield
                    yield
                    x, scope = (yield ((yield (yield function).body), (yield (yield Scope)((yield (yield function).names), (yield args), (yield (yield function).scope)))))
                    yield
                case _:
                    raise (yield (yield LispError)((yield f'cannot evaluate {(yield x)!r}')))
            yield
        yield
    yield

    @driven
    def add(*ns):
        return (yield (yield sum)((yield ns)))
    yield

    @driven
    def sub(a, *ns):
        return (yield ((yield ((yield a) - (yield (yield sum)((yield ns))))) if (yield ns) else (yield (-(yield a)))))
    yield

    @driven
    def mul(*ns):
        product = (yield 1)
        yield
        for n in (yield ns):
            product *= (yield n)
            yield
        yield
        return (yield product)
    yield
    top = (yield (yield Scope)())
    yield
    yield (yield (yield top).update)((yield {(yield '+'): (yield add), (yield '-'): (yield sub), (yield '*'): (yield mul), (yield '/'): (yield (lambda a, b: a / b)), (yield '<'): (yield (lambda a, b: a < b)), (yield '='): (yield (lambda a, b: a == b)), (yield 'list'): (yield (lambda *a: list(a))), (yield 'first'): (yield (lambda l: l[0])), (yield 'rest'): (yield (lambda l: l[1:])), (yield 'empty?'): (yield (lambda l: not l)), (yield 'cons'): (yield (lambda a, b: [a] + b)), (yield 'apply'): (yield (lambda f, a: f(*a)))}))
    yield
    for line in (yield ((yield '(+ 1 2 3)'), (yield '(define square (lambda (n) (* n n)))'), (yield '(square 12)'), (yield '(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))'), (yield '(fact 25)'), (yield '(define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))'), (yield '(loop 20000 0)'), (yield '(define counter (lambda (n) (lambda () (begin (set! n (+ n 1)) n))))'), (yield '(define c (counter 10))'), (yield '(c)'), (yield '(c)'), (yield '(define map (lambda (f l) (if (empty? l) l (cons (f (first l)) (map f (rest l))))))'), (yield '(map square (list 1 2 3 4))'), (yield '(let ((a 2) (b 3.5)) (* a b))'), (yield '(quote (a b (c)))'), (yield '(apply + (list 1 2))'), (yield '(undefined 1)'), (yield '(+ 1'), (yield ')'), (yield '(square 1 2)'), (yield '(/ 1 0)'), (yield '(5 5)'), (yield '()'))):
        try:
            result = (yield (yield evaluate)((yield (yield parse)((yield (yield tokens)((yield line))))), (yield top)))
            yield
            if (yield ((yield result) is not (yield None))):
                yield (yield print)((yield line), (yield '=>'), (yield result))
                yield
            yield
        except (yield LispError) as error:
            yield (yield print)((yield line), (yield '=> error:'), (yield error), (yield '|'), (yield ((yield (yield repr)((yield (yield error).__cause__))) if (yield ((yield (yield error).__cause__) and (yield (not (yield (yield isinstance)((yield (yield error).__cause__), (yield ZeroDivisionError))))))) else (yield ''))))
            yield
        yield
    yield
program()
