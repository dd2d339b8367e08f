import zlib

packer = zlib.compressobj()
packed = packer.compress(b"data" * 9) + packer.flush()
for call in packer.copy, packer.flush, lambda: packer.compress(b"x"):
    try:
        call()
    except (ValueError, zlib.error) as error:
        print(type(error).__name__, error)
unpacker = zlib.decompressobj()
print(unpacker.decompress(packed) == b"data" * 9, unpacker.eof, unpacker.flush())
try:
    unpacker.copy()
except ValueError as error:
    print(error)


class Nine:
    def __index__(self):
        return 9


print(zlib.decompressobj().decompress(packed, Nine()), zlib.decompress(packed, bufsize=Nine())[:4])
for kind in type(packer), type(unpacker):
    try:
        kind()
    except TypeError as error:
        print(error)

# expect: ValueError Inconsistent stream state
# expect: error Error -2 while flushing: inconsistent stream state
# expect: error Error -2 while compressing data: inconsistent stream state
# expect: True True b''
# expect: Inconsistent stream state
# expect: b'datadatad' b'data'
# expect: cannot create 'zlib.Compress' instances
# expect: cannot create 'zlib.Decompress' instances
