"""4.3  Asynchronous generators

An `async def` with a `yield` may wait for something between two values. It is walked by `async for`, which lets the
event loop run others while it waits. Below a loop of ten lines runs it first, so that the machine is seen; then
asyncio does.

Try
    %step examples/04_3_async_generators.py   into the generator, and out to the loop whenever it waits
    %gen ticking                              where it is asleep, and what it awaits
"""

import asyncio


# An awaitable of our own: it yields once to whoever drives the coroutine.
class Pause:
    def __init__(self, why):
        self.why = why

    def __await__(self):
        answer = yield self.why
        return answer


async def ticks(number):
    for tick in range(number):
        answer = await Pause(f"before {tick}")
        yield f"{tick}{answer}"


async def collect():
    return [tick async for tick in ticks(2)]


def drive(coroutine):
    send = None
    while True:
        try:
            waits_for = coroutine.send(send)
        except StopIteration as stop:
            return stop.value
        print("the loop hears:", waits_for)
        send = "!"


#: `drive` is the whole event loop here: it sends, hears what is awaited, and sends the answer.
#? Two ticks, and before each a pause. What does the loop hear?
print(drive(collect()))
ticking = ticks(3)
step = ticking.__anext__()
#: %gen ticking
#: The generator exists and has not begun. `step` is one request for its next value, and that
#: has to be driven.
#? What comes out first: a tick, or what it waits for?
print("it waits:", step.send(None))


async def sensor(name, values, rounds):
    try:
        for value in values:
            # sleep(0) gives every other task one turn.
            for _ in range(rounds):
                await asyncio.sleep(0)
            yield value
    finally:
        print(f"{name} switched off")


async def show(name, rounds):
    async for value in sensor(name, range(3), rounds):
        print(name, value)


async def main():
    # Two at a time: while one waits, the other runs.
    #: %gen ticking
    #: ticking still sleeps in its pause, since nobody answered. The loop of asyncio does not
    #: know it, and what nobody drives stands still.
    await asyncio.gather(show("slow", 5), show("quick", 2))
    doubled = {value: value * 2 async for value in sensor("map", (1, 2), 0)}
    print(doubled)
    print([value async for value in sensor("filter", range(6), 0) if value % 3 == 0])

    # Left early, a generator is closed by hand; asyncio closes the rest at its end.
    source = sensor("early", range(100), 0)
    async for value in source:
        if value == 1:
            break
    #: %gen source
    #: `break` left the loop, and the generator still sleeps at its `yield`. Its `finally`
    #: waits.
    #? What happens at aclose()?
    await source.aclose()

    # Values can be sent in, here too.
    async def echo():
        heard = None
        while heard != "stop":
            heard = yield heard

    talk = echo()
    #: %gen talk
    #: A value that is sent in becomes the value of the sleeping `yield`, as in a plain
    #: generator. Only that the way there has to be awaited.
    #? echo gives back what it heard. What comes of anext(), and what of asend("hello")?
    print(await anext(talk), await talk.asend("hello"))
    try:
        await talk.asend("stop")
    except StopAsyncIteration:
        print("it stopped")
    print(await anext(talk, "used up"))


asyncio.run(main())
try:
    for tick in ticks(1):
        pass
except TypeError as error:
    print(error)
