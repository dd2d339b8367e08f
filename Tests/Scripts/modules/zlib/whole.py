import zlib

data = b"hello hello hello hello" * 100
for level in 0, 1, 6, 9, -1:
    packed = zlib.compress(data, level)
    print(len(packed), zlib.decompress(packed) == data)
print(zlib.compress(b"abc"), zlib.decompress(zlib.compress(data, wbits=31), wbits=47) == data)
print(zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.crc32(b""))
for call in (
        lambda: zlib.compress(b"", 10), lambda: zlib.decompress(b"nonsense"),
        lambda: zlib.decompress(zlib.compress(data)[:-3]), lambda: zlib.compress("text"),
        lambda: zlib.decompress(zlib.compress(b"a"), wbits=99)):
    try:
        call()
    except (zlib.error, TypeError) as error:
        print(type(error).__name__, error)
# expect: 2311 True
# expect: 49 True
# expect: 37 True
# expect: 36 True
# expect: 37 True
# expect: b"x\x9cKLJ\x06\x00\x02M\x01'" True
# expect: 891568578 38600999 891568578 0
# expect: error Bad compression level
# expect: error Error -3 while decompressing data: incorrect header check
# expect: error Error -5 while decompressing data: incomplete or truncated stream
# expect: TypeError a bytes-like object is required, not 'str'
# expect: error Error -2 while preparing to decompress data: inconsistent stream state
