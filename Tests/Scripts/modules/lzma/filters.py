"""Filters are dicts; a chain of them says how data is compressed."""
import lzma

chain = [{"id": lzma.FILTER_DELTA, "dist": 4}, {"id": lzma.FILTER_LZMA2, "preset": 7 | lzma.PRESET_EXTREME}]
data = bytes(range(256)) * 20
packed = lzma.compress(data, lzma.FORMAT_RAW, filters=chain)
print(lzma.decompress(packed, lzma.FORMAT_RAW, filters=chain) == data)  # expect: True
print(lzma.decompress(lzma.compress(data, filters=chain)) == data)  # expect: True
spec = {"id": lzma.FILTER_LZMA1, "lc": 2, "lp": 1, "pb": 3, "dict_size": 1 << 16}
properties = lzma._encode_filter_properties(spec)
print(properties)  # expect: b'\x92\x00\x00\x01\x00'
print(lzma._decode_filter_properties(lzma.FILTER_LZMA1, properties) == spec)  # expect: True
print(lzma.is_check_supported(lzma.CHECK_CRC32), lzma.is_check_supported(lzma.CHECK_UNKNOWN))  # expect: True False
for filters in (
    [{"id": 99}], [{"dist": 1}], [{"id": lzma.FILTER_DELTA, "lc": 1}], [3], [{"id": lzma.FILTER_X86, "dist": 1}],
    [{"id": lzma.FILTER_LZMA2, "what": 1}], [{"id": lzma.FILTER_LZMA2}] * 5,
):  # fmt: skip
    try:
        lzma.compress(data, filters=filters)
    except (ValueError, TypeError, lzma.LZMAError) as error:
        print(type(error).__name__, error)
# expect: ValueError Invalid filter ID: 99
# expect: ValueError Filter specifier must have an "id" entry
# expect: ValueError Invalid filter specifier for delta filter
# expect: TypeError Filter specifier must be a dict or dict-like object
# expect: ValueError Invalid filter specifier for BCJ filter
# expect: ValueError Invalid filter specifier for LZMA filter
# expect: ValueError Too many filters - liblzma supports a maximum of 4
