import asyncio
import os
from concurrent.futures import ProcessPoolExecutor


def work(number):
    if number == 2:
        raise KeyError(number)
    return number, os.getpid()


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        results = await asyncio.gather(
            *(loop.run_in_executor(pool, work, number) for number in range(4)), return_exceptions=True)
    print([result if isinstance(result, KeyError) else result[0] for result in results])
    # expect: [0, 1, KeyError(2), 3]
    print(os.getpid() in [result[1] for result in results if isinstance(result, tuple)])  # expect: False


if __name__ == "__main__":
    asyncio.run(main())
