import socket

first, second = socket.socketpair()
print(first.gettimeout(), first.getblocking(), first.timeout)
first.settimeout(0.001)
print(first.gettimeout(), first.getblocking())
try:
    first.recv(1)
except TimeoutError as error:
    print(repr(error))
first.setblocking(False)
print(first.gettimeout(), first.getblocking())
try:
    first.recv(1)
except BlockingIOError as error:
    print(error)
first.settimeout(None)
print(first.gettimeout())
for wrong in -1, "1", float("nan"):
    try:
        first.settimeout(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
socket.setdefaulttimeout(2)
with socket.socket() as sock:
    print(socket.getdefaulttimeout(), sock.gettimeout())
socket.setdefaulttimeout(None)
first.close()
second.close()

# expect: None True None
# expect: 0.001 True
# expect: TimeoutError('timed out')
# expect: 0.0 False
# expect: [Errno 11] Resource temporarily unavailable
# expect: None
# expect: ValueError Timeout value out of range
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
# expect: 2.0 2.0
