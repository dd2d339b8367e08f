# The same in a coroutine whose guards and bodies wait.
import asyncio


async def holds(flag):
    await asyncio.sleep(0)
    return flag


async def kind(subject):
    match subject:
        case "a": return await holds(1)
        case "b" if await holds(False): return 2
        case "b" if await holds(True): return 3
        case "c" | "d":
            await asyncio.sleep(0)
            return 4
        case ("b", x): return x
        case _: return 5


async def main():
    print([await kind(subject) for subject in ["a", "b", "c", "d", ("b", 6), ("c", 6), 7]])


asyncio.run(main())
# expect: [1, 3, 4, 4, 6, 5, 5]
