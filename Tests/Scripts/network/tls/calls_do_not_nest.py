# ours-alone: CPython enters OpenSSL again, which ends the process at times
import ssl
from certificates import Ends, server_context

server = server_context()
ends = Ends(server=server)


def again(connection, name, context):
    try:
        connection.do_handshake()
    except ssl.SSLError as error:
        print(error)


server.sni_callback = again
ends.handshake()  # expect: ('The connection is in use by the callback that it waits for.',)
print(ends.server.version())  # expect: TLSv1.3
