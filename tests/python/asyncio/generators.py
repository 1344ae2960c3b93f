# Asynchronous generators and context managers under a loop, which closes what is left.
import asyncio
import contextlib


async def ticker(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            yield i
    finally:
        await asyncio.sleep(0)
        print("ticker closed")


async def closing():
    async for i in ticker(10):
        if i == 2:
            break
    print("broke off")
    async with contextlib.aclosing(ticker(5)) as ticks:
        async for i in ticks:
            if i == 1:
                break
    print("closed at once")
    global left
    left = ticker(3)
    print(await anext(left))


@contextlib.asynccontextmanager
async def resource(name):
    print("open", name)
    try:
        await asyncio.sleep(0)
        yield name
    except ValueError as error:
        print("suppressed", error)
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def managers():
    async with resource("a") as a, resource("b") as b:
        print("using", a, b)
        raise ValueError("inside")
    async with contextlib.AsyncExitStack() as stack:
        for name in "xy":
            await stack.enter_async_context(resource(name))
        stack.push_async_callback(asyncio.sleep, 0)
        print("stacked")

    @resource("decorated")
    async def decorated():
        print("in decorated")

    await decorated()


async def pipelines():
    async def numbers():
        for i in range(6):
            yield i

    async def doubled(source):
        async for x in source:
            await asyncio.sleep(0)
            yield x * 2

    print([x async for x in doubled(numbers()) if x % 4 == 0])
    print({x: y async for x in numbers() async for y in doubled(numbers()) if x == y})
    print(sum([x async for x in (await asyncio.sleep(0, i) for i in range(4))]))


for part in (closing, managers, pipelines):
    print("---", part.__name__)
    asyncio.run(part())
