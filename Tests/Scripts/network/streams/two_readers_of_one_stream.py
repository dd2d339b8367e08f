# clock: virtual
import asyncio


async def main():
    reader = asyncio.StreamReader()
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    try:
        await reader.read(1)
    except RuntimeError as error:
        print(error)
    reader.feed_data(b"line\n")
    reader.feed_eof()
    print(await first, await reader.read())


asyncio.run(main())

# expect: read() called while another coroutine is already waiting for incoming data
# expect: b'line\n' b''
