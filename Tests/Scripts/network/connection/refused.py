# clock: virtual
import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        host, port = sock.getsockname()
    for attempt in (loop.create_connection(asyncio.Protocol, host, port), asyncio.open_connection(host, port)):
        try:
            await attempt
        except ConnectionRefusedError as error:
            print(str(error).replace(str(port), "PORT"))
    try:
        await loop.create_connection(asyncio.Protocol, host, port, all_errors=True)
    except ExceptionGroup as group:
        print(group, type(group.exceptions[0]).__name__)


asyncio.run(main())

# expect: [Errno 111] Connect call failed ('127.0.0.1', PORT)
# expect: [Errno 111] Connect call failed ('127.0.0.1', PORT)
# expect: create_connection failed (1 sub-exception) ConnectionRefusedError
