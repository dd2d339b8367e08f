import zlib

packer = zlib.compressobj(9)
packed = packer.compress(b"abc" * 50)
copy, start = packer.copy(), packed
packed += packer.flush(zlib.Z_SYNC_FLUSH)
print(zlib.decompressobj().decompress(packed) == b"abc" * 50)
packed += packer.compress(b"end") + packer.flush()
unpacker = zlib.decompressobj()
out = unpacker.decompress(packed + b"after", 10)
print(out, unpacker.eof, len(unpacker.unconsumed_tail) > 0)
out += unpacker.decompress(unpacker.unconsumed_tail)
print(len(out), unpacker.eof, unpacker.unused_data, unpacker.flush(), out[-4:])
print(len(zlib.decompress(start + copy.flush())), type(packer), type(unpacker))
words = zlib.compressobj(zdict=b"hello world")
packed = words.compress(b"hello world!") + words.flush()
print(len(packed), zlib.decompressobj(zdict=b"hello world").decompress(packed))
for call in lambda: zlib.decompressobj().decompress(packed), lambda: zlib.compressobj(99), lambda: zlib.decompressobj(1):
    try:
        call()
    except (zlib.error, ValueError) as error:
        print(type(error).__name__, error)
# expect: True
# expect: b'abcabcabca' False True
# expect: 153 True b'after' b'' b'cend'
# expect: 150 <class 'zlib.Compress'> <class 'zlib.Decompress'>
# expect: 15 b'hello world!'
# expect: error Error 2 while decompressing data
# expect: ValueError Invalid initialization option
# expect: ValueError Invalid initialization option
