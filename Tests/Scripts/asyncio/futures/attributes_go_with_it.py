import asyncio


class Resource:
    def __del__(self):
        print("deleted")


async def main():
    future = asyncio.get_running_loop().create_future()
    future.resource = Resource()
    del future
    print("gone")


asyncio.run(main())
# expect: deleted
# expect: gone
