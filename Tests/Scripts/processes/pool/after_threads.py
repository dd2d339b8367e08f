# Threads of the parent that a child does not have keep no child from ending.
import asyncio
import concurrent.futures


def square(n):
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, square, 3))  # expect: 9
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        print(await loop.run_in_executor(pool, square, 4))  # expect: 16
    print("closed")  # expect: closed


if __name__ == "__main__":
    asyncio.run(main())
