import hashlib
import hmac
import warnings


class Digest:
    def __init__(self, data=b""):
        self.inner = hashlib.sha256(data)
        self.digest_size = self.inner.digest_size

    def update(self, data):
        self.inner.update(data)

    def digest(self):
        return self.inner.digest()

    def copy(self):
        other = Digest()
        other.inner = self.inner.copy()
        return other


class Small(Digest):
    block_size = 1


for kind in Digest, Small:
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        code = hmac.HMAC(b"key", b"message", kind)
    print(found[0].message, code.digest() == hmac.digest(b"key", b"message", "sha256"))
# expect: No block_size attribute on given digest object; Assuming 64. True
# expect: block_size of 1 seems too small; using our default of 64. True
