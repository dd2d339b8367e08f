import hashlib

print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex()[:32])  # expect: 77d6576238657b203b19ca42c18a0497
print(hashlib.scrypt(b"password", salt=b"NaCl", n=64, r=8, p=3, dklen=16).hex())  # expect: d065f18460203b9eada7bf72eb1abaad
print(len(hashlib.scrypt(b"pw", salt=bytearray(b"s"), n=2, r=1, p=1, dklen=100)))  # expect: 100

def refused(**arguments):
    try:
        hashlib.scrypt(b"pw", **arguments)
    except (TypeError, ValueError) as error:
        print(error)

refused(n=2, r=1, p=1)  # expect: salt is required
refused(salt=b"s", r=1, p=1)  # expect: n is required and must be an unsigned int
refused(salt=b"s", n=2, r=-1, p=1)  # expect: r is required and must be an unsigned int
refused(salt=b"s", n=3, r=1, p=1)  # expect: n must be a power of 2.
refused(salt=b"s", n=2, r=0, p=1)  # expect: Invalid parameter combination for n, r, p, maxmem.
refused(salt=b"s", n=2**15, r=8, p=1)  # expect: [digital envelope routines] memory limit exceeded
refused(salt=b"s", n=2, r=1, p=1, dklen=0)  # expect: dklen must be greater than 0 and smaller than 2147483647
refused(salt=b"s", n=2, r=1, p=1, maxmem=-1)  # expect: maxmem must be positive and smaller than 2147483647
refused(salt="s", n=2, r=1, p=1)  # expect: a bytes-like object is required, not 'str'
refused(salt=b"s", n="x", r=1, p=1)  # expect: scrypt() argument 'n' must be int, not str
