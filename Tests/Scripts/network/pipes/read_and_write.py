# clock: virtual
import asyncio
import os


class Writer(asyncio.BaseProtocol):
    def connection_made(self, transport):
        print("made", type(transport.get_extra_info("pipe")).__name__)

    def connection_lost(self, exc):
        print("lost", exc)


async def main():
    loop = asyncio.get_running_loop()
    read, write = os.pipe()
    reader = asyncio.StreamReader()
    incoming, _ = await loop.connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(read, "rb"))
    outgoing, _ = await loop.connect_write_pipe(Writer, os.fdopen(write, "wb"))
    outgoing.write(b"one\n")
    print(await reader.readline())
    size = asyncio.create_task(reader.read())
    outgoing.write(b"x" * 300_000)
    print(outgoing.get_write_buffer_size() > 0)
    outgoing.close()
    print(len(await size), outgoing.is_closing())
    await asyncio.sleep(1)
    print(incoming.is_closing())


asyncio.run(main())

# expect: made BufferedWriter
# expect: b'one\n'
# expect: True
# expect: lost None
# expect: 300000 True
# expect: True
