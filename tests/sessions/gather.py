import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    both = asyncio.gather(fetch("a", 60), fetch("b", 30))
    await asyncio.sleep(0)
    last = asyncio.create_task(fetch("c", 0), name="last")
    ready = 1
    await last
    both.cancel()


asyncio.run(main())
