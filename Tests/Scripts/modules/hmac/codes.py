import hashlib
import hmac

print(hmac.new(b"k", b"msg", "sha256").hexdigest(), hmac.new(b"k" * 100, b"msg", hashlib.md5).hexdigest())
print(hmac.digest(b"k", b"m", "sha1"), hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for wrong in (lambda: hmac.new(b"k", b"m"), lambda: hmac.compare_digest("a", b"a"), lambda: hmac.new("k", b"m", "md5")):
    try:
        wrong()
    except TypeError as error:
        print(error)

# expect: bf1a0c1242929b6464a6c0a9ac6298a67e09bd1cd4ef1f182ce0141691fc17a0 a908a4d5326a80f4b50c9a1951513b67
# expect: b'w+q\xc8\xa2\x99~v\x8b\xe0\x1d\x97\x11\xe4\xa4\xf3J$\xef3' True False
# expect: Missing required argument 'digestmod'.
# expect: a bytes-like object is required, not 'str'
# expect: key: expected bytes or bytearray, but got 'str'
