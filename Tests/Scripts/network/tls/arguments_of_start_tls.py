# clock: virtual
import asyncio
import socket
from certificates import client_context


async def main():
    loop = asyncio.get_running_loop()
    one, other = socket.socketpair()
    transport, protocol = await loop.create_connection(asyncio.Protocol, sock=one)
    attempts = [(transport, 5, {}), (object(), client_context(), {})]
    attempts.append((transport, client_context(), {"ssl_handshake_timeout": 0}))
    for carrier, context, named in attempts:
        try:
            await loop.start_tls(carrier, protocol, context, server_hostname="localhost", **named)
        except (TypeError, ValueError) as error:
            print(str(error)[:57].partition(" 0x")[0])
    # expect: sslcontext is expected to be an instance of ssl.SSLContex
    # expect: transport <object object at
    # expect: ssl_handshake_timeout should be a positive number, got 0
    transport.close()
    wrapped = client_context().wrap_socket(other, server_hostname="localhost", do_handshake_on_connect=False)
    try:
        await loop.sock_recv(wrapped, 10)
    except TypeError as error:
        print(error)  # expect: Socket cannot be of type SSLSocket
    wrapped.close()


asyncio.run(main())
