import hashlib
import io

h = hashlib.sha256(b"a")
c = h.copy()
c.update(b"b")
print(h.hexdigest()[:8], c.digest() == hashlib.sha256(b"ab").digest(), h.name)
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex(), hashlib.pbkdf2_hmac("md5", b"pw" * 50, b"s", 3, 40).hex())
print(hashlib.blake2b(b"a", digest_size=16, key=b"k", salt=b"s", person=b"p").hexdigest())
print(hashlib.file_digest(io.BytesIO(b"abc"), "sha1").hexdigest())
for wrong in (lambda: hashlib.md5("a"), lambda: hashlib.new("foo"), lambda: hashlib.blake2s(b"a", digest_size=99)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)

# expect: ca978112 True sha256
# expect: 72aecd14244887c316e24019c7e020b58888f029861490804d36e20b42d9321a 17a1ccdda25bf9fdf6ee0ef3f84974c3b112b0686eac7688321d3f923be8d0ab23cf801d971a892e
# expect: 0e271c2bbddca93b610dd53a4ae8b68f
# expect: a9993e364706816aba3e25717850c26c9cd0d89d
# expect: Strings must be encoded before hashing
# expect: unsupported hash type foo
# expect: digest_size must be between 1 and 32 bytes
