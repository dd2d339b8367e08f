import ssl
from certificates import Ends, server_context

first, second = server_context(), server_context()
answers = []


def choose(connection, name, context):
    print(type(connection).__name__, name, context is first)
    connection.context = second
    return answers.pop()


first.sni_callback = choose
answers.append(None)
ends = Ends(server=first)
ends.handshake()  # expect: SSLObject localhost True
print(ends.server.context is second)  # expect: True
answers.append(ssl.ALERT_DESCRIPTION_ACCESS_DENIED)
try:
    Ends(server=first).handshake()  # expect: SSLObject localhost True
except ssl.SSLError as error:
    print(error.reason)  # expect: CALLBACK_FAILED
