import ssl
from certificates import Ends

ends = Ends()
ends.handshake()
try:
    ends.client.unwrap()
except ssl.SSLWantReadError as error:
    print(error)  # expect: The operation did not complete (read) (_ssl.c:2706)
ends.carry()
print(ends.server.read(), ends.server.unwrap())  # expect: b'' None
ends.carry()
print(ends.client.unwrap())  # expect: None
try:
    ends.client.read()
except ssl.SSLZeroReturnError as error:
    print(error)  # expect: TLS/SSL connection has been closed (EOF) (_ssl.c:2580)
try:
    ends.client.write(b"late")
except ssl.SSLError as error:
    print(error)  # expect: [SSL: PROTOCOL_IS_SHUTDOWN] protocol is shutdown (_ssl.c:2427)
