import asyncio


class Session:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        await asyncio.sleep(0)

    def __del__(self):
        print("gone")


async def main():
    async with Session():
        pass
    print("after")


# expect: gone
# expect: after
asyncio.run(main())
