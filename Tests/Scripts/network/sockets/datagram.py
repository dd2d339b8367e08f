import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as first, socket.socket(type=socket.SOCK_DGRAM) as second:
    first.bind(("127.0.0.1", 0))
    second.bind(("127.0.0.1", 0))
    print(first.sendto(b"to second", second.getsockname()))
    data, address = second.recvfrom(100)
    print(data, address == first.getsockname())
    second.connect(first.getsockname())
    second.send(b"connected")
    second.sendto(b"flags", 0, first.getsockname())
    buffer = bytearray(100)
    size, _ = first.recvfrom_into(buffer)
    print(buffer[:size], first.recvfrom(2)[0])

# expect: 9
# expect: b'to second' True
# expect: bytearray(b'connected') b'fl'
