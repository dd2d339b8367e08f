import asyncio

COUNT = 500
reports = 0

def count(loop, context):
    global reports
    reports += 1

async def fail(number):
    if number % 3:
        await asyncio.sleep(0)
    raise ValueError(number)

async def main():
    asyncio.get_running_loop().set_exception_handler(count)
    for number in range(COUNT):
        asyncio.create_task(fail(number))
    for _ in range(4):
        await asyncio.sleep(0)
    print(reports)  # expect: 500

asyncio.run(main())
print(reports)  # expect: 500
