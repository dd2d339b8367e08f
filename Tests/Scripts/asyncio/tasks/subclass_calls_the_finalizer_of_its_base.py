import asyncio


class Watched(asyncio.Task):
    def __del__(self):
        print("gone", self.get_name(), super().__del__())


async def work():
    await asyncio.sleep(0)
    return 5


async def main():
    print(await Watched(work(), name="w"))


print(hasattr(asyncio.Future, "__del__"))
asyncio.run(main())
print("end")
# expect: True
# expect: 5
# expect: gone w None
# expect: end
