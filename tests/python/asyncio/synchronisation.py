# Locks, events, conditions, semaphores, barriers and queues.
import asyncio


async def locks():
    lock = asyncio.Lock()
    order = []

    async def enter(name):
        async with lock:
            order.append(name)
            await asyncio.sleep(0.001)

    await asyncio.gather(*(enter(i) for i in range(5)))
    print(order, lock.locked(), repr(lock).split(" at ")[0])
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    waiter.cancel()
    lock.release()
    print(lock.locked(), (await asyncio.gather(waiter, return_exceptions=True))[0].__class__.__name__)


async def events():
    event = asyncio.Event()

    async def wait(i):
        await event.wait()
        return i

    tasks = [asyncio.create_task(wait(i)) for i in range(3)]
    await asyncio.sleep(0)
    print(event.is_set(), [task.done() for task in tasks])
    event.set()
    print(await asyncio.gather(*tasks), event.is_set())
    event.clear()
    print(event.is_set())


async def conditions():
    condition = asyncio.Condition()
    items = []

    async def consume(name):
        async with condition:
            await condition.wait_for(lambda: items)
            print(name, "got", items.pop())

    async def produce():
        for i in range(3):
            async with condition:
                items.append(i)
                condition.notify()
            await asyncio.sleep(0.001)

    await asyncio.gather(*(consume(name) for name in "abc"), produce())
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


async def semaphores():
    semaphore = asyncio.BoundedSemaphore(2)
    running, most = 0, 0

    async def enter():
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1

    await asyncio.gather(*(enter() for _ in range(7)))
    print(most, semaphore.locked())
    try:
        semaphore.release()
    except ValueError as error:
        print(error)


async def barriers():
    barrier = asyncio.Barrier(3)

    async def arrive(i):
        position = await barrier.wait()
        return i, position

    print(sorted(position for _, position in await asyncio.gather(*(arrive(i) for i in range(3)))), barrier.n_waiting)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError:
        print("broken", barrier.broken)


async def queues():
    queue = asyncio.Queue(maxsize=2)

    async def produce():
        for i in range(5):
            await queue.put(i)
            print("put", i, queue.qsize())

    async def consume():
        while True:
            item = await queue.get()
            print("got", item)
            queue.task_done()

    producer = asyncio.create_task(produce())
    consumer = asyncio.create_task(consume())
    await producer
    await queue.join()
    consumer.cancel()
    print(queue.empty(), queue.full())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty")
    priorities = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        priorities.put_nowait(item)
    last = asyncio.LifoQueue()
    for item in (3, 1, 2):
        last.put_nowait(item)
    print([priorities.get_nowait() for _ in range(3)], [last.get_nowait() for _ in range(3)])
    queue.shutdown()
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("shut down")


for part in (locks, events, conditions, semaphores, barriers, queues):
    print("---", part.__name__)
    asyncio.run(part())
