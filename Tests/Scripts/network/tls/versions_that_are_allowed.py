import ssl
from certificates import Ends, client_context, server_context

client, server = client_context(), server_context()
client.maximum_version = ssl.TLSVersion.TLSv1_2
ends = Ends(client, server)
ends.handshake()
print(ends.client.version(), ends.server.shared_ciphers()[0][1])  # expect: TLSv1.2 TLSv1.2
server.minimum_version = ssl.TLSVersion.TLSv1_3
try:
    Ends(client, server).handshake()
except ssl.SSLError as error:
    print(error)  # expect: [SSL: UNSUPPORTED_PROTOCOL] unsupported protocol (_ssl.c:1020)
print(client.maximum_version, client.minimum_version.name)  # expect: 771 TLSv1_2
