import ssl
from certificates import CERTIFICATE, Ends, client_context, load, server_context

server = server_context()
server.verify_mode = ssl.CERT_REQUIRED
server.load_verify_locations(cadata=CERTIFICATE)
server.maximum_version = ssl.TLSVersion.TLSv1_2
try:
    Ends(server=server).handshake()
except ssl.SSLError as error:
    print(error.reason)  # expect: PEER_DID_NOT_RETURN_A_CERTIFICATE
client = client_context()
load(client)
ends = Ends(client, server)
ends.handshake()
print(ends.server.getpeercert()["subject"][1])  # expect: (('commonName', 'localhost'),)
