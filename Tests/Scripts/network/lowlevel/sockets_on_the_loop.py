# clock: virtual
import asyncio
import socket


async def serve(loop, listener):
    connection, address = await loop.sock_accept(listener)
    with connection:
        while data := await loop.sock_recv(connection, 100):
            await loop.sock_sendall(connection, data.upper())


async def main():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        task = asyncio.create_task(serve(loop, listener))
        with socket.socket() as client:
            client.setblocking(False)
            await loop.sock_connect(client, listener.getsockname())
            await loop.sock_sendall(client, b"hello")
            print(await loop.sock_recv(client, 100))
            await loop.sock_sendall(client, b"again")
            buffer = bytearray(10)
            print(await loop.sock_recv_into(client, buffer), buffer[:5])
        await task


asyncio.run(main())

# expect: b'HELLO'
# expect: 5 bytearray(b'AGAIN')
