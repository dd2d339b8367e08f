import os

os.environ["BATON_TEST"] = "grün"
print(os.environb[b"BATON_TEST"], os.getenvb(b"BATON_TEST"), os.getenvb(b"BATON_NONE", b"?"))  # expect: b'gr\xc3\xbcn' b'gr\xc3\xbcn' b'?'
os.environb[b"BATON_TEST"] = b"\xff"
print(ascii(os.environ["BATON_TEST"]), os.supports_bytes_environ)  # expect: '\udcff' True
del os.environb[b"BATON_TEST"]
print("BATON_TEST" in os.environ)  # expect: False
os.environb["BATON_TEST"]  # expect-error: TypeError: bytes expected, not str
