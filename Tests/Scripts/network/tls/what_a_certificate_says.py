import ssl
from certificates import CERTIFICATE, Ends

ends = Ends()
try:
    ends.client.getpeercert()
except ValueError as error:
    print(error)  # expect: handshake not done yet
ends.handshake()
for name, value in ends.client.getpeercert().items():
    if name != "serialNumber":
        print(name, value)
# expect: subject ((('organizationName', 'Baton'),), (('commonName', 'localhost'),))
# expect: issuer ((('organizationName', 'Baton'),), (('commonName', 'localhost'),))
# expect: version 3
# expect: notBefore Jan  1 00:00:00 2020 GMT
# expect: notAfter Jan  1 00:00:00 2120 GMT
# expect: subjectAltName (('DNS', 'localhost'), ('IP Address', '127.0.0.1'))
print(ssl.DER_cert_to_PEM_cert(ends.client.getpeercert(True)) == CERTIFICATE)  # expect: True
print(ends.server.getpeercert(), len(ends.client.get_verified_chain()))  # expect: None 1
