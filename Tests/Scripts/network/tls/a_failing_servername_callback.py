import ssl
import sys
from certificates import Ends, server_context

server = server_context()
server.sni_callback = lambda connection, name, context: 1 / 0
sys.unraisablehook = lambda told: print(told.exc_value, told.object is server.sni_callback)
try:
    Ends(server=server).handshake()
except ssl.SSLError as error:
    print(error.reason)
# expect: division by zero True
# expect: CALLBACK_FAILED
