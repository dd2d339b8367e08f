# clock: virtual
import asyncio


def numbers(first):
    second = first + 1
    yield second
    raise KeyError(second)


async def fetch(address):
    attempts = 0
    while True:
        attempts += 1
        await asyncio.sleep(1)
        if attempts == 3:
            for number in numbers(attempts):
                last = number


async def main():
    where = "main"
    await fetch("here")


try:
    asyncio.run(main())
except KeyError as error:
    entry = error.__traceback__
while entry:
    frame = entry.tb_frame
    if frame.f_code.co_name in ("main", "fetch", "numbers"):
        print(frame.f_code.co_name, dict(frame.f_locals))
    entry = entry.tb_next
# expect: main {'where': 'main'}
# expect: fetch {'address': 'here', 'attempts': 3, 'number': 4, 'last': 4}
# expect: numbers {'first': 3, 'second': 4}
