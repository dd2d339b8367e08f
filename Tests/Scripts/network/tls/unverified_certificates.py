import ssl
from certificates import Ends, client_context

try:
    Ends(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)).handshake()
except ssl.SSLCertVerificationError as error:
    print(error)
    print(error.reason, error.library, error.verify_code, error.verify_message)
# expect: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1020)
# expect: CERTIFICATE_VERIFY_FAILED SSL 18 self-signed certificate
for name in "example.org", "10.0.0.1":
    try:
        Ends(hostname=name).handshake()
    except ssl.CertificateError as error:
        print(error.verify_message)
# expect: Hostname mismatch, certificate is not valid for 'example.org'.
# expect: IP address mismatch, certificate is not valid for '10.0.0.1'.
ends = Ends(hostname="127.0.0.1")
ends.handshake()
print(ends.client.version())  # expect: TLSv1.3
careless = client_context()
careless.check_hostname = False
Ends(careless, hostname="example.org").handshake()
