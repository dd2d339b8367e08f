import gzip
import io

packed = gzip.compress(b"abc" * 9, mtime=0)
print(packed[:10], gzip.decompress(packed + packed) == b"abc" * 18, gzip.decompress(b""))
file = io.BytesIO()
with gzip.GzipFile("name.gz", "wb", fileobj=file, mtime=5) as target:
    print(target.write(b"text"), target.tell())
print(file.getvalue()[:15], gzip.GzipFile(fileobj=io.BytesIO(file.getvalue())).read())
for data in b"nonsense", packed[:-4], packed[:-8] + b"12345678", packed[:20]:
    for read in gzip.decompress, lambda data: gzip.GzipFile(fileobj=io.BytesIO(data)).read():
        try:
            print(read(data))
        except (OSError, EOFError) as error:
            print(type(error).__name__, error)
# expect: b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff' True b''
# expect: 4 4
# expect: b'\x1f\x8b\x08\x08\x05\x00\x00\x00\x02\xffname\x00' b'text'
# expect: BadGzipFile Not a gzipped file (b'no')
# expect: BadGzipFile Not a gzipped file (b'no')
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
# expect: BadGzipFile CRC check failed
# expect: BadGzipFile CRC check failed 0x34333231 != 0xa8f68ed1
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
# expect: EOFError Compressed file ended before the end-of-stream marker was reached
