import socket

print(socket.inet_aton("127.0.0.1"), socket.inet_ntoa(b"\x01\x02\x03\x04"))
print(socket.inet_pton(socket.AF_INET6, "::1"), socket.inet_ntop(socket.AF_INET6, b"\xfe\x80" + bytes(13) + b"\1"))
print(socket.htons(1), socket.ntohl(0x01020304), socket.ntohs(socket.htons(4242)))
for call in (
        lambda: socket.inet_aton("1.2.3.4.5"), lambda: socket.inet_ntoa(b"123"),
        lambda: socket.inet_pton(socket.AF_INET, "::1"), lambda: socket.inet_ntop(socket.AF_INET, b"1"),
        lambda: socket.inet_pton(99, ""), lambda: socket.inet_ntop(99, b""), lambda: socket.htons(70000),
        lambda: socket.htons(-1)):
    try:
        call()
    except (OSError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)

# expect: b'\x7f\x00\x00\x01' 1.2.3.4
# expect: b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' fe80::1
# expect: 256 67305985 4242
# expect: OSError illegal IP address string passed to inet_aton
# expect: OSError packed IP wrong length for inet_ntoa
# expect: OSError illegal IP address string passed to inet_pton
# expect: ValueError invalid length of packed IP address string
# expect: OSError [Errno 97] Address family not supported by protocol
# expect: ValueError unknown address family 99
# expect: OverflowError htons: Python int too large to convert to C 16-bit unsigned integer
# expect: OverflowError htons: can't convert negative Python int to C 16-bit unsigned integer
