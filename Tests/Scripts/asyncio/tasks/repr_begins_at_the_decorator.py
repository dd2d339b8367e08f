import asyncio


class Service:
    @classmethod
    async def start(cls):
        pass


async def main():
    task = asyncio.create_task(Service.start())
    print(repr(task).rpartition(":")[2])
    await task
    print(repr(task).rpartition(":")[2])


asyncio.run(main())
# expect: 5>>
# expect: 5> result=None>
