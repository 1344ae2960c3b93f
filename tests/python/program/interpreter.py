# A small language: tokens, parser, evaluator, with closures and errors.
class LispError(Exception):
    pass


def tokens(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def parse(words):
    if not words:
        raise LispError("unexpected end")
    word = words.pop(0)
    if word == "(":
        items = []
        while words and words[0] != ")":
            items.append(parse(words))
        if not words:
            raise LispError("missing )")
        words.pop(0)
        return items
    if word == ")":
        raise LispError("unexpected )")
    try:
        return int(word)
    except ValueError:
        try:
            return float(word)
        except ValueError:
            return word


class Scope(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        if name in self:
            return self
        if self.outer is None:
            raise LispError(f"unbound {name}")
        return self.outer.find(name)


class Procedure:
    def __init__(self, names, body, scope):
        self.names, self.body, self.scope = names, body, scope

    def __call__(self, *args):
        if len(args) != len(self.names):
            raise LispError(f"wants {len(self.names)} arguments, got {len(args)}")
        return evaluate(self.body, Scope(self.names, args, self.scope))


def evaluate(x, scope):
    while True:
        match x:
            case str(name):
                return scope.find(name)[name]
            case int() | float():
                return x
            case ["quote", value]:
                return value
            case ["if", test, yes, no]:
                x = yes if evaluate(test, scope) else no
            case ["define", str(name), value]:
                scope[name] = evaluate(value, scope)
                return None
            case ["set!", str(name), value]:
                scope.find(name)[name] = evaluate(value, scope)
                return None
            case ["lambda", [*names], body]:
                return Procedure(names, body, scope)
            case ["begin", *steps, last]:
                for step in steps:
                    evaluate(step, scope)
                x = last
            case ["let", [*pairs], body]:
                names, values = zip(*pairs) if pairs else ((), ())
                x, scope = body, Scope(names, [evaluate(v, scope) for v in values], scope)
            case [function, *args]:
                function = evaluate(function, scope)
                args = [evaluate(arg, scope) for arg in args]
                if not isinstance(function, Procedure):
                    try:
                        return function(*args)
                    except (TypeError, ZeroDivisionError) as error:
                        raise LispError(type(error).__name__) from error
                x, scope = function.body, Scope(function.names, args, function.scope)
            case _:
                raise LispError(f"cannot evaluate {x!r}")


def add(*ns): return sum(ns)
def sub(a, *ns): return a - sum(ns) if ns else -a
def mul(*ns):
    product = 1
    for n in ns:
        product *= n
    return product


top = Scope()
top.update({"+": add, "-": sub, "*": mul, "/": lambda a, b: a / b, "<": lambda a, b: a < b, "=": lambda a, b: a == b, "list": lambda *a: list(a),
            "first": lambda l: l[0], "rest": lambda l: l[1:], "empty?": lambda l: not l, "cons": lambda a, b: [a] + b, "apply": lambda f, a: f(*a)})
for line in ("(+ 1 2 3)", "(define square (lambda (n) (* n n)))", "(square 12)", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 25)",
             "(define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))", "(loop 20000 0)", "(define counter (lambda (n) (lambda () (begin (set! n (+ n 1)) n))))",
             "(define c (counter 10))", "(c)", "(c)", "(define map (lambda (f l) (if (empty? l) l (cons (f (first l)) (map f (rest l))))))", "(map square (list 1 2 3 4))",
             "(let ((a 2) (b 3.5)) (* a b))", "(quote (a b (c)))", "(apply + (list 1 2))", "(undefined 1)", "(+ 1", ")", "(square 1 2)", "(/ 1 0)", "(5 5)", "()"):
    try:
        result = evaluate(parse(tokens(line)), top)
        if result is not None:
            print(line, "=>", result)
    except LispError as error:
        print(line, "=> error:", error, "|", repr(error.__cause__) if error.__cause__ and not isinstance(error.__cause__, ZeroDivisionError) else "")
