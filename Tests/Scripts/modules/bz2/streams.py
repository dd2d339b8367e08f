"""Data is compressed and decompressed whole or as it comes."""
import bz2

data = b"hello world " * 500
packed = bz2.compress(data)
print(packed[:4], len(packed) < 100)  # expect: b'BZh9' True
print(bz2.decompress(packed) == data)  # expect: True
print(bz2.decompress(packed + bz2.compress(b"!") + b"rest")[-3:])  # expect: b'd !'
print(bz2.decompress(b""))  # expect: b''
print(bz2.compress(b"", 1)[:4])  # expect: b'BZh1'

compressor = bz2.BZ2Compressor()
pieces = [compressor.compress(data[:100]), compressor.compress(data[100:]), compressor.flush()]
print(b"".join(pieces) == packed)  # expect: True
for action in (lambda: compressor.compress(b"more"), compressor.flush, lambda: bz2.BZ2Compressor(10)):
    try:
        action()
    except ValueError as error:
        print(error)
# expect: Compressor has been flushed
# expect: Repeated call to flush()
# expect: compresslevel must be between 1 and 9

decompressor = bz2.BZ2Decompressor()
print(decompressor.decompress(packed + b"tail", 5), decompressor.needs_input)  # expect: b'hello' False
print(len(decompressor.decompress(b"", 10**6)))  # expect: 5995
print(decompressor.eof, decompressor.unused_data)  # expect: True b'tail'
try:
    decompressor.decompress(b"x")
except EOFError as error:
    print(error)  # expect: End of stream already reached
for broken in (b"nonsense at all", packed[:-5]):
    try:
        bz2.decompress(broken)
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OSError Invalid data stream
# expect: ValueError Compressed data ended before the end-of-stream marker was reached
