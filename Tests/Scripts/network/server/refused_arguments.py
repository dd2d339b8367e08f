# clock: virtual
import asyncio
import socket


async def attempt(coroutine):
    try:
        await coroutine
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, str(error).partition("[Errno")[0].strip() or error.errno)


async def main():
    loop = asyncio.get_running_loop()
    make = asyncio.Protocol
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, socket.socket() as sock:
        await attempt(loop.create_server(make))
        await attempt(loop.create_server(make, "127.0.0.1", 0, sock=sock))
        await attempt(loop.create_server(make, "127.0.0.1", 0, ssl=True))
        await attempt(loop.create_server(make, "127.0.0.1", 0, ssl_handshake_timeout=1))
        await attempt(loop.create_connection(make))
        await attempt(loop.create_connection(make, "127.0.0.1", 1, sock=sock))
        await attempt(loop.create_connection(make, "127.0.0.1", 1, server_hostname="a"))
        await attempt(loop.create_connection(make, ssl=True))
        await attempt(loop.create_unix_connection(make))
        await attempt(loop.create_unix_server(make))
        await attempt(loop.create_unix_connection(make, "path", sock=sock))
        await attempt(loop.create_datagram_endpoint(make))
        await attempt(loop.create_datagram_endpoint(make, local_addr="127.0.0.1"))
        await attempt(loop.create_datagram_endpoint(make, sock=datagrams, family=1))


asyncio.run(main())

# expect: ValueError Neither host/port nor sock were specified
# expect: ValueError host/port and sock can not be specified at the same time
# expect: TypeError ssl argument must be an SSLContext or None
# expect: ValueError ssl_handshake_timeout is only meaningful with ssl
# expect: ValueError host and port was not specified and no sock specified
# expect: ValueError host/port and sock can not be specified at the same time
# expect: ValueError server_hostname is only meaningful with ssl
# expect: ValueError You must set server_hostname when using ssl without a host
# expect: ValueError no path and sock were specified
# expect: ValueError path was not specified, and no sock specified
# expect: ValueError path and sock can not be specified at the same time
# expect: ValueError unexpected address family
# expect: TypeError 2-tuple is expected
# expect: ValueError socket modifier keyword arguments can not be used when sock is specified. (family=1)
