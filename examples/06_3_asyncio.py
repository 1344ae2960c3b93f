"""6.3  asyncio

One thread, many tasks: the event loop runs one of them until it waits, then the next that is ready. Nothing is
interrupted between two `await`s, so what happens there needs no lock. The loop holds what is ready in a queue, what
waits for time in a heap, and what waits for a socket in the system's hands.

Try
    %step examples/06_3_asyncio.py   from await to await
    %loop                            what is ready, what waits, and for whom
"""

import asyncio


async def fetch(name, seconds):
    # Where a real one would wait for the network.
    await asyncio.sleep(seconds)
    return f"data of {name}"


async def gathered():
    #: `gather` makes a task of each coroutine. All of them wait at the same time.
    #? The second is ready first. In which order are the results?
    #= results
    results = await asyncio.gather(fetch("a", 0.03), fetch("b", 0.01), fetch("c", 0.02))
    print(results)


asyncio.run(gathered())


async def turns(name, log):
    for number in range(2):
        log.append(f"{name}{number}")
        # Gives every other task its turn.
        await asyncio.sleep(0)


async def by_turns():
    log = []
    tasks = [asyncio.create_task(turns(name, log)) for name in "xy"]
    #: A task does not run when it is made: it is put into the queue of what is ready.
    #? What is in the log before the first await here?
    #= log
    before = list(log)
    await asyncio.gather(*tasks)
    #: %loop
    #: Each ran until its `await`, then the other.
    print(before, log)


asyncio.run(by_turns())


# Time that is up comes as a cancellation into the task, and as a TimeoutError to who waits.
async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow: cancelled")
        raise


async def in_time():
    try:
        await asyncio.wait_for(slow(), timeout=0.01)
    except TimeoutError:
        print("in_time: too late")


#? Who hears of it first: the one that sleeps, or the one that waits for it?
asyncio.run(in_time())


# A group ends when all its tasks have; if one fails, the others are cancelled.
async def fails():
    await asyncio.sleep(0.01)
    raise ValueError("no such page")


async def group():
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(fails())
            tasks.create_task(slow())
    except* ValueError as errors:
        print("group:", errors.exceptions)


asyncio.run(group())


# Only so many at a time, and a queue between those that make and those that take.
async def main():
    at_once = most = 0
    gate = asyncio.Semaphore(2)

    async def visit():
        nonlocal at_once, most
        async with gate:
            at_once += 1
            most = max(most, at_once)
            await asyncio.sleep(0.001)
            at_once -= 1

    await asyncio.gather(*(visit() for _ in range(5)))
    print("at most", most, "at once")

    items, seen = asyncio.Queue(maxsize=1), []

    async def produce():
        for number in range(3):
            await items.put(number)
        await items.put(None)

    async def consume():
        while (item := await items.get()) is not None:
            seen.append(item)

    await asyncio.gather(produce(), consume())
    print("through the queue:", seen)
    # What must wait in its own way goes into a thread, and the loop goes on.
    print("from a thread:", await asyncio.to_thread(sum, [1, 2, 3]))


asyncio.run(main())
