import asyncio
import os
import socket
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    one, other = socket.socketpair()
    one.setblocking(False)
    other.setblocking(False)
    with tempfile.TemporaryFile() as file, one, other:
        file.write(bytes(range(256)) * 2000)
        file.flush()
        sending = asyncio.create_task(loop.sock_sendfile(one, file, 100, 400_000, fallback=False))
        data = b""
        while len(data) < 400_000:
            data += await loop.sock_recv(other, 100_000)
        print(await sending, data == (bytes(range(256)) * 2000)[100:400_100], file.tell())
        print(os.sendfile(one.fileno(), file.fileno(), 2, 3), os.read(other.fileno(), 10))
        try:
            await loop.sock_sendfile(one, open("/dev/null", "rb"), fallback=False)
            print("nothing to send")
            os.sendfile(one.fileno(), file.fileno(), -1, 3)
        except OSError as error:
            print(error)


asyncio.run(main())
# expect: 400000 True 400100
# expect: 3 b'\x02\x03\x04'
# expect: nothing to send
# expect: [Errno 22] Invalid argument
