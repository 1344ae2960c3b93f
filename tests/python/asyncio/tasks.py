# Tasks: started, awaited, gathered, grouped, timed, cancelled.
import asyncio
import contextvars


async def work(name, delay, result=None, error=None):
    try:
        if delay < 0.1:
            # Turns of the loop instead of time, which a busy machine would blur.
            for _ in range(round(delay * 1000)):
                await asyncio.sleep(0)
        else:
            await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "done")
        return result
    except asyncio.CancelledError as cancelled:
        print(name, "cancelled", cancelled.args)
        raise


async def gathering():
    print(await asyncio.gather(work("a", 0.03, 1), work("b", 0.01, 2), work("c", 0.02, 3)))
    try:
        await asyncio.gather(work("d", 0.01, error=ValueError("d")), work("e", 0.02))
    except ValueError as error:
        print("gather raised", error)
    await work("rest", 0.03)
    print(await asyncio.gather(work("f", 0.01, error=KeyError("f")), work("g", 0.02, 7), return_exceptions=True))
    print(await asyncio.gather())


async def grouping():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("a", 0.02, 1))
        second = group.create_task(work("b", 0.01, 2), name="second")
    print(first.result(), second.result(), second.get_name())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("c", 0.05))
            group.create_task(work("d", 0.01, error=ValueError("d")))
            group.create_task(work("e", 0.01, error=TypeError("e")))
    except* ValueError as caught:
        print("values", caught.exceptions)
    except* TypeError as caught:
        print("types", caught.exceptions)


async def timing():
    try:
        await asyncio.wait_for(work("slow", 1), 0.01)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    print(await asyncio.wait_for(work("fast", 0.001, "in time"), 1))
    try:
        async with asyncio.timeout(0.01) as limit:
            await work("late", 1)
    except TimeoutError:
        print("expired", limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 1)
        await work("rescheduled", 0.001)
    print(limit.expired(), limit)


async def cancelling():
    task = asyncio.create_task(work("a", 1), name="victim")
    await asyncio.sleep(0)
    print(task.cancel("please"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as cancelled:
        print("awaited", cancelled.args, task.cancelled(), task.cancel())
    inner = asyncio.create_task(work("shielded", 0.2, "kept"))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.01))
    try:
        await outer
    except TimeoutError:
        print("outer timed out", await inner)

    async def stubborn():
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not yet", asyncio.current_task().uncancel())
            return "finished anyway"

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled())
    early = asyncio.create_task(work("never", 1))
    early.cancel()
    print(await asyncio.gather(early, return_exceptions=True))


async def waiting():
    tasks = [asyncio.create_task(work(name, delay, name)) for name, delay in (("x", 0.03), ("y", 0.01), ("z", 0.02))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(task.result() for task in done), len(pending))
    for each in asyncio.as_completed(pending):
        print("completed", await each)
    done, pending = await asyncio.wait([asyncio.create_task(work("w", 1))], timeout=0.01)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)


async def looking():
    task = asyncio.create_task(work("a", 0), name="looked-at")
    print(task in asyncio.all_tasks(), len(asyncio.all_tasks()), asyncio.current_task().get_name())
    print(repr(task).split(" coro")[0], task.get_coro().__name__)
    await task
    print(repr(task).split(" coro")[0], task.get_coro() is not None, task in asyncio.all_tasks())
    future = asyncio.get_running_loop().create_future()
    print(repr(future), future.done())
    future.add_done_callback(lambda done: print("called back", done.result()))
    future.set_result(5)
    try:
        future.set_result(6)
    except asyncio.InvalidStateError as error:
        print("invalid:", type(error).__name__)
    print(await future, repr(future))
    future = asyncio.get_running_loop().create_future()
    try:
        future.result()
    except asyncio.InvalidStateError as error:
        print(error)
    future.set_exception(ValueError("set"))
    for _ in range(2):
        try:
            await future
        except ValueError as error:
            print(repr(error), repr(future))


variable = contextvars.ContextVar("variable", default="unset")


async def contexts():
    async def show(value):
        before = variable.get()
        variable.set(value)
        await asyncio.sleep(0)
        return before, variable.get()

    variable.set("main")
    print(await asyncio.gather(*(asyncio.create_task(show(i)) for i in range(3))), variable.get())


async def bad_yields():
    class Odd:
        def __await__(self):
            yield 3

    try:
        await Odd()
    except RuntimeError as error:
        print(error)

    async def itself():
        await asyncio.current_task()

    try:
        await asyncio.create_task(itself(), name="itself")
    except RuntimeError as error:
        print(str(error).split(":")[0])
    try:
        asyncio.create_task(3)
    except TypeError as error:
        print(error)


for part in (gathering, grouping, timing, cancelling, waiting, looking, contexts, bad_yields):
    print("---", part.__name__)
    asyncio.run(part())

print("--- outside")
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
coroutine = work("x", 0)
try:
    asyncio.run(3)
except (TypeError, ValueError):
    print("no coroutine")
coroutine.close()
with asyncio.Runner() as runner:
    print(runner.run(work("runner", 0, 1)), runner.run(work("again", 0, 2)))


async def interrupted():
    raise KeyboardInterrupt


try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("interrupted")


async def nested():
    inner = work("inner", 0)
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
        inner.close()


asyncio.run(nested())
