"""Data is compressed and decompressed whole or as it comes, in all formats."""
import lzma

data = b"hello world " * 500
packed = lzma.compress(data)
print(packed[:6], lzma.decompress(packed) == data)  # expect: b'\xfd7zXZ\x00' True
print(lzma.decompress(lzma.compress(data, lzma.FORMAT_ALONE)) == data)  # expect: True
print(lzma.decompress(packed + lzma.compress(b"!", check=lzma.CHECK_CRC32))[-3:])  # expect: b'd !'

compressor = lzma.LZMACompressor(preset=1)
packed = compressor.compress(data[:1000]) + compressor.compress(data[1000:]) + compressor.flush()
decompressor = lzma.LZMADecompressor()
print(decompressor.check == lzma.CHECK_UNKNOWN)  # expect: True
print(decompressor.decompress(packed + b"tail", max_length=5), decompressor.needs_input)  # expect: b'hello' False
print(len(decompressor.decompress(b"")), decompressor.check == lzma.CHECK_CRC64)  # expect: 5995 True
print(decompressor.eof, decompressor.unused_data)  # expect: True b'tail'
for action in (
    compressor.flush, lambda: decompressor.decompress(b""), lambda: lzma.decompress(b"nonsense at all"),
    lambda: lzma.decompress(packed[:-3]), lambda: lzma.LZMACompressor(7), lambda: lzma.LZMACompressor(preset=99),
    lambda: lzma.decompress(packed, memlimit=1000), lambda: lzma.LZMADecompressor(lzma.FORMAT_RAW),
):  # fmt: skip
    try:
        action()
    except (lzma.LZMAError, ValueError, EOFError) as error:
        print(type(error).__name__, error)
# expect: ValueError Repeated call to flush()
# expect: EOFError Already at end of stream
# expect: LZMAError Input format not supported by decoder
# expect: LZMAError Compressed data ended before the end-of-stream marker was reached
# expect: ValueError Invalid container format: 7
# expect: LZMAError Invalid or unsupported options
# expect: LZMAError Memory usage limit exceeded
# expect: ValueError Must specify filters for FORMAT_RAW
