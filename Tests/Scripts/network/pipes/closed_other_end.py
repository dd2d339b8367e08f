# clock: virtual
import asyncio
import os


class Writer(asyncio.BaseProtocol):
    def connection_lost(self, exc):
        print("lost", repr(exc))


async def main():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    transport, _ = await loop.connect_write_pipe(Writer, os.fdopen(write, "wb"))
    os.close(read)
    await asyncio.sleep(0.01)
    print(transport.is_closing())
    transport.write(b"to nobody")
    try:
        await loop.connect_read_pipe(asyncio.Protocol, open(__file__, "rb"))
    except ValueError as error:
        print(error)


asyncio.run(main())

# expect: lost None
# expect: True
# expect: Pipe transport is for pipes/sockets only.
