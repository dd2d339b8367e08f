import ssl
from certificates import Ends, client_context, server_context

client, server = client_context(), server_context()
ends = Ends(client, server)
ends.handshake()
ends.server.write(b"x")
ends.carry()
ends.client.read()
session = ends.client.session
print(session.has_ticket, len(session.id), session.timeout, ends.client.session_reused)
# expect: True 32 7200 False
again = Ends(client, server, session=session)
again.handshake()
print(again.client.session_reused, again.server.session_reused)  # expect: True True
try:
    Ends(client_context(), server, session=session)
except ValueError as error:
    print(error)  # expect: Session refers to a different SSLContext.
print(server.session_stats()["accept_good"], server.session_stats()["hits"])  # expect: 2 1
