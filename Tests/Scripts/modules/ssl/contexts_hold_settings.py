import ssl

context = ssl.create_default_context()
print(context.check_hostname, repr(context.verify_mode))
# expect: True <VerifyMode.CERT_REQUIRED: 2>
try:
    context.verify_mode = ssl.CERT_NONE
except ValueError as error:
    print(error)
# expect: Cannot set verify_mode to CERT_NONE when check_hostname is enabled.
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
context.minimum_version = ssl.TLSVersion.TLSv1_3
print(context.verify_mode.name, context.minimum_version.name, context.protocol.name)
# expect: CERT_NONE TLSv1_3 PROTOCOL_TLS_CLIENT
server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
print(server.check_hostname, server.verify_mode.name, server.protocol.name)
# expect: False CERT_NONE PROTOCOL_TLS_SERVER
try:
    server.load_cert_chain("no such file")
except FileNotFoundError as error:
    print(error)
# expect: [Errno 2] No such file or directory
