import hashlib

data = bytes(range(256)) * 3
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s"):
    total = hashlib.new("sha256")
    for size in range(0, 300, 1 if name in ("md5", "sha512") else 7):
        whole = hashlib.new(name, data[:size])
        parts = hashlib.new(name)
        for start in range(0, size, 61):
            parts.update(data[start : min(start + 61, size)])
        assert whole.digest() == parts.digest() and whole.hexdigest() == whole.digest().hex()
        total.update(whole.digest())
    print(name, total.hexdigest()[:16], hashlib.new(name, data).hexdigest()[:16])
# expect: md5 3124ad933e418748 e6899eaaf06fd702
# expect: sha1 047e8f5f2089aaa8 ac2a264c8ec1f423
# expect: sha224 52058653d9e018e8 591b51555cc8c83f
# expect: sha256 f524b36401802e94 f3a25aa93aa2fbba
# expect: sha384 58fc58bb4ab1bce1 6bee04118003cf56
# expect: sha512 4f69b074b32dd760 f1721f49518ee462
# expect: sha3_256 e16be7ffdbe22dad c043b2b15d405c9f
# expect: sha3_512 209006bd3c24595f ad3a11a3430f0fac
# expect: blake2b 6ba23bd5492bc5dc 323e97a7a859ee63
# expect: blake2s 02f349dadff23e26 b928a17862e211e9
