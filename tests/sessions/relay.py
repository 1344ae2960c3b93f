import asyncio


async def run(name, laps):
    for lap in range(laps):
        await asyncio.sleep(0)
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(run("a", 2), name="A")
        group.create_task(run("b", 1), name="B")
    print("over")


asyncio.run(main())
