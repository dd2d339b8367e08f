import socket

# The zone is the last of the four parts, not a part of the host.
for host in "fe80::1%1", "fe80::1", "::1":
    for *_, address in socket.getaddrinfo(host, 80, type=socket.SOCK_STREAM):
        print(address)

# expect: ('fe80::1', 80, 0, 1)
# expect: ('fe80::1', 80, 0, 0)
# expect: ('::1', 80, 0, 0)
