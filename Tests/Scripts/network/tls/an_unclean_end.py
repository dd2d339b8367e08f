import ssl
from certificates import Ends

ends = Ends()
ends.handshake()
ends.buffers[0].write_eof()
try:
    ends.client.read()
except ssl.SSLEOFError as error:
    print(error, error.errno, error.reason)
# expect: [SSL: UNEXPECTED_EOF_WHILE_READING] EOF occurred in violation of protocol (_ssl.c:2580) 8 UNEXPECTED_EOF_WHILE_READING
