import ssl
from certificates import CERTIFICATE, load

LOCKED = """\
-----BEGIN ENCRYPTED PRIVATE KEY-----
MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAi/i7MQiTtrcwICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOTY4KqwsA6U8HTvudBJ7LYEgZCO
DrhsY4key0Zos2T8oFm32q8RPmloHCigrCV321vUs3B//Avj4IMSXRXXED/kDI4n
YkX6rdgtDTJP9dl8/ikQwMufps2L1BTYJI/+lg2IcvvamwWChExdRJi3VE9dWw6B
ZJNvyJSMoJkBA+q2aZxL6vpHiK1/rgdDQ38OmvBkI4li41sQAsQBdg+ZuNh16aM=
-----END ENCRYPTED PRIVATE KEY-----
"""
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
for password in "sesame", b"sesame", bytearray(b"sesame"), lambda: "sesame":
    load(context, CERTIFICATE + LOCKED, password)
for password in "wrong", 5, "x" * 1025, lambda: 1 / 0, lambda: 5:
    try:
        load(context, CERTIFICATE + LOCKED, password)
    except Exception as error:
        print(type(error).__name__, error)
# expect: SSLError [SSL] PEM lib (_ssl.c:3937)
# expect: TypeError password should be a string or callable
# expect: ValueError password cannot be longer than 1024 bytes
# expect: ZeroDivisionError division by zero
# expect: TypeError password callback must return a string
