import asyncio
import weakref


class Gate(asyncio.Barrier):
    pass


async def main():
    gate = Gate(1)
    seen = weakref.ref(gate)
    print(await gate.wait())  # expect: 0
    del gate
    print(seen())  # expect: None


asyncio.run(main())
