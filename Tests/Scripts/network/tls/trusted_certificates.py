import ssl
from certificates import CERTIFICATE, client_context

context = client_context()
print(context.cert_store_stats())  # expect: {'x509': 1, 'crl': 0, 'x509_ca': 1}
print(context.get_ca_certs()[0]["subject"][1][0])  # expect: ('commonName', 'localhost')
print(context.get_ca_certs(True) == [ssl.PEM_cert_to_DER_cert(CERTIFICATE)])  # expect: True
context.load_verify_locations(cadata=ssl.PEM_cert_to_DER_cert(CERTIFICATE))
print(context.cert_store_stats()["x509"])  # expect: 1
bad = "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----"
for data in "nothing", b"nothing", "", 5, CERTIFICATE + bad, ssl.PEM_cert_to_DER_cert(CERTIFICATE) + b"A":
    try:
        context.load_verify_locations(cadata=data)
    except Exception as error:
        print(type(error).__name__, error)
# expect: SSLError no start line: cadata does not contain a certificate (_ssl.c:4035)
# expect: SSLError not enough data: cadata does not contain a certificate (_ssl.c:4035)
# expect: ValueError Empty certificate data
# expect: TypeError cadata should be an ASCII string or a bytes-like object
# expect: SSLError [PEM: BAD_BASE64_DECODE] bad base64 decode (_ssl.c:4048)
# expect: SSLError [ASN1: HEADER_TOO_LONG] header too long (_ssl.c:4048)
