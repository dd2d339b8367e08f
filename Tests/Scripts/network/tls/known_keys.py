import ssl
from certificates import Ends

client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
client.check_hostname = False
client.verify_mode = ssl.CERT_NONE
server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
for context in client, server:
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("PSK")


def client_key(hint):
    print("hint", hint)
    return "me", b"the key"


def server_key(identity):
    print("identity", identity)
    return b"the key"


client.set_psk_client_callback(client_key)
server.set_psk_server_callback(server_key, "which?")
ends = Ends(client, server)
ends.handshake()
# expect: hint which?
# expect: identity me
print(ends.client.version())  # expect: TLSv1.2
try:
    client.set_psk_server_callback(server_key)
except ssl.SSLError as error:
    print(str(error)[:65])
# expect: Cannot add PSK server callback to a PROTOCOL_TLS_CLIENT context (
