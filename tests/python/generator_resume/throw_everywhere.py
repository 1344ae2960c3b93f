# throw, close and send at every suspension of one body, next to a fresh start each time.
def body():
    total = 0
    for i in range(2):
        try:
            got = yield "a", i
            total += got or 1
            with Guard():
                total *= yield "b", i
                while total < 20:
                    total += (yield "c", total) or 5
                    if total > 15:
                        break
                else:
                    yield "while else"
        except KeyError as error:
            got = yield "handler", str(error)
            if got:
                return got
        except ValueError:
            continue
        else:
            yield "else", total
        finally:
            total += 1
            yield "finally", total
    return total


class Guard:
    depth = 0

    def __enter__(self):
        Guard.depth += 1

    def __exit__(self, kind, value, traceback):
        Guard.depth -= 1
        return kind is IndexError


def drive(at, action):
    generator = body()
    trail = [next(generator)]
    try:
        for n in range(30):
            trail.append(action(generator) if n == at else generator.send(3))
    except StopIteration as stop:
        trail.append(("returned", stop.value))
    except BaseException as error:
        trail.append(repr(error))
    print(at, Guard.depth, trail)
    generator.close() if "ignored" in str(trail[-1]) else None
    Guard.depth = 0


drive(99, None)
for at in range(12):
    drive(at, lambda g: g.throw(KeyError("k")))
for at in range(12):
    drive(at, lambda g: g.throw(ValueError("v")))
for at in range(12):
    drive(at, lambda g: g.throw(IndexError("i")))
for at in range(12):
    drive(at, lambda g: g.throw(TypeError("t")))
for at in range(12):
    drive(at, lambda g: g.send("text"))


def closable():
    try:
        yield 1
        try:
            yield 2
        finally:
            log.append("inner")
        for n in range(2):
            with Guard():
                yield n
    finally:
        log.append("outer")


for steps in range(6):
    log = []
    g = closable()
    for _ in range(steps):
        next(g, None)
    print(steps, g.close(), log, Guard.depth, next(g, "closed"))
    log = []
    g = closable()
    for _ in range(steps):
        next(g, None)
    del g
    print("  dropped", log, Guard.depth)
