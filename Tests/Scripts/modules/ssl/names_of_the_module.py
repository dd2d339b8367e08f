import pickle
import ssl

print(issubclass(ssl.SSLError, OSError), issubclass(ssl.CertificateError, ValueError))
# expect: True True
print(ssl.SSLError(1, "the reason"), "|", ssl.SSLError("alone"))
# expect: the reason | ('alone',)
print(repr(ssl.PROTOCOL_SSLv23), ssl.get_protocol_name(17), ssl.Purpose.SERVER_AUTH.name)
# expect: <_SSLMethod.PROTOCOL_TLS: 2> PROTOCOL_TLS_SERVER SERVER_AUTH
print(pickle.loads(pickle.dumps(ssl.CERT_NONE)) is ssl.CERT_NONE)
# expect: True
for make in (ssl.SSLSocket, ssl.SSLObject):
    try:
        make()
    except TypeError as error:
        print(str(error)[:45])
# expect: SSLSocket does not have a public constructor.
# expect: SSLObject does not have a public constructor.
between = ssl.MemoryBIO()
between.write(b"abc")
between.write_eof()
print(between.read(2), between.pending, between.eof, between.read(), between.eof)
# expect: b'ab' 1 False b'c' True
text = ssl.DER_cert_to_PEM_cert(bytes(60))
print(len(text.splitlines()), ssl.PEM_cert_to_DER_cert(text) == bytes(60))
# expect: 4 True
print(ssl.cert_time_to_seconds("Jan  5 09:34:43 2018 GMT"), len(ssl.RAND_bytes(7)))
# expect: 1515144883 7
