from certificates import Ends, client_context

seen = []
client = client_context()
client._msg_callback = lambda connection, direction, version, content, kind, data: seen.append(
    (direction, content.name, kind.name, type(data).__name__))
Ends(client).handshake()
for line in seen[:4]:
    print(*line)
# expect: write HEADER HANDSHAKE bytes
# expect: write HANDSHAKE CLIENT_HELLO bytes
# expect: read HEADER HANDSHAKE bytes
# expect: read HANDSHAKE SERVER_HELLO bytes
