# A task of an object that is no coroutine, and no iterator either: it has `send`.
import asyncio


class Sent:
    def __init__(self, waits):
        self.waits = waits

    def send(self, value):
        if self.waits:
            self.waits -= 1
            return None
        raise StopIteration(42)

    def throw(self, *exception):
        pass

    def close(self):
        pass

    def __await__(self):
        return self


async def main():
    event_loop = asyncio.get_running_loop()
    print(await event_loop.create_task(Sent(0)), await event_loop.create_task(Sent(3)))


asyncio.run(main())
