# clock: virtual
import asyncio
import re
import socket


async def main():
    loop = asyncio.get_running_loop()
    first, second = socket.socketpair()
    transport, _ = await loop.create_connection(asyncio.Protocol, sock=first)
    for call in (lambda: loop.add_reader(first, print), lambda: loop.remove_writer(first.fileno())):
        try:
            call()
        except RuntimeError as error:
            print(re.sub(r"\d+|descriptor .* is used", "N", str(error)))
    transport.close()
    second.close()


asyncio.run(main())

# expect: File N by transport <_SelectorSocketTransport fd=N read=polling write=<idle, bufsize=N>>
# expect: File N by transport <_SelectorSocketTransport fd=N read=polling write=<idle, bufsize=N>>
