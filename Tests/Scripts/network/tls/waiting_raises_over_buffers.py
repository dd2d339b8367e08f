import ssl
from certificates import Ends

ends = Ends()
for attempt in ends.client.do_handshake, ends.client.read, lambda: ends.client.write(b"early"):
    try:
        attempt()
    except ssl.SSLWantReadError as error:
        print(error, error.errno, error.reason, error.library)
# expect: The operation did not complete (read) (_ssl.c:1020) 2 None None
# expect: The operation did not complete (read) (_ssl.c:2580) 2 None None
# expect: The operation did not complete (read) (_ssl.c:2427) 2 None None
