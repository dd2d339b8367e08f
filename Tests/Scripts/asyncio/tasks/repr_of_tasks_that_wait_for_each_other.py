import asyncio

async def wait(box):
    await box[0]

async def main():
    first, second = [None], [None]
    a = asyncio.create_task(wait(second), name="a")
    b = asyncio.create_task(wait(first), name="b")
    first[0], second[0] = a, b
    await asyncio.sleep(0)
    text = repr(a)
    print(text.startswith("<Task pending name='a'"), "name='b'" in text, text.count("..."))  # expect: True True 1
    print(repr(b).count("name='b'"))  # expect: 1
    for future in (a, b):
        future._log_destroy_pending = False

loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
