import marshal

value = {"a": [1, -(10**20), 2.5, 3j, None, True, ...], b"b": ("x" * 300, "é", frozenset([1]))}
print(marshal.loads(marshal.dumps(value)) == value)
print(marshal.loads(b"\xe9\x05\x00\x00\x00"), marshal.loads(b"[\x02\x00\x00\x00\xda\x01ar\x00\x00\x00\x00"))
for bad in (b"", b"i\x01", b"?"):
    try:
        marshal.loads(bad)
    except (EOFError, ValueError) as error:
        print(type(error).__name__, error)
try:
    marshal.dumps(object())
except ValueError as error:
    print(error)
# expect: True
# expect: 5 ['a', 'a']
# expect: EOFError EOF read where object expected
# expect: EOFError marshal data too short
# expect: ValueError bad marshal data (unknown type code)
# expect: unmarshallable object
