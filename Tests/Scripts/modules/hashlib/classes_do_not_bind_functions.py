import hashlib


class Signed:
    digest = hashlib.sha256
    derive = hashlib.pbkdf2_hmac

    def sign(self, data):
        return self.digest(data).hexdigest()[:8], self.derive("sha1", data, b"salt", 1).hex()[:8]


print(Signed().sign(b"abc"))  # expect: ('ba7816bf', '7c1f15b8')
print(hashlib.md5, type(hashlib.sha3_256).__name__)
# expect: <built-in function openssl_md5> builtin_function_or_method
print(hashlib.sha1(usedforsecurity=False).hexdigest()[:8], hashlib.sha1(string=b"a").hexdigest()[:8])
# expect: da39a3ee 86f7e437
