import struct

view = memoryview(b"a-b-c")
print(b"a-b".startswith(view[:2]), b"xa-y".find(view[:2]), b"x".join([view, bytearray(b"y")]))
print(b"1" + view, bytearray(b"1") + view, bytes(view[::2]), bytearray(view))
print(int(memoryview(b"12")), float(memoryview(b"1.5")), int.from_bytes(view[:2], "big"))
print(str(view, "ascii"), b"%b" % view, view.hex(), view.hex(":", 2))
data = bytearray(4)
struct.pack_into("<H", memoryview(data)[1:], 0, 0x0102)
print(data, struct.unpack("<H", memoryview(data)[1:3]))
print(bytearray(b"ab") < memoryview(b"ac"), b"a" in memoryview(b"abc"), view[0:1] in b"abc")
for wrong in (1, "a", [1], None):
    try:
        memoryview(wrong)
    except TypeError as error:
        print(error)
# expect: True 1 b'a-b-cxy'
# expect: b'1a-b-c' bytearray(b'1a-b-c') b'abc' bytearray(b'a-b-c')
# expect: 12 1.5 24877
# expect: a-b-c b'a-b-c' 612d622d63 61:2d62:2d63
# expect: bytearray(b'\x00\x02\x01\x00') (258,)
# expect: True False True
# expect: memoryview: a bytes-like object is required, not 'int'
# expect: memoryview: a bytes-like object is required, not 'str'
# expect: memoryview: a bytes-like object is required, not 'list'
# expect: memoryview: a bytes-like object is required, not 'NoneType'
