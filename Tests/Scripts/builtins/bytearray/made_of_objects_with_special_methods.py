class A:
    def __bytes__(self): return b"never asked"
    def __index__(self): return 3
class Text:
    def __index__(self): return "no int"
class Both(Text):
    def __iter__(self): return iter([1, 2])
class Long:
    def __index__(self): return 2**70

print(bytearray(A()), bytes(A()), bytearray(Both()), bytes(Both()))
for make, value in (bytearray, Text()), (bytes, Text()), (bytes, Long()), (bytearray, int), (bytes, type), (bytes, 1.5):
    try: make(value)
    except (TypeError, OverflowError) as error: print(error)
for call in (lambda: [1][Long()], lambda: [1] * Long(), lambda: (1,)[Long()]):
    try: call()
    except (IndexError, OverflowError) as error: print(error)

# expect: bytearray(b'\x00\x00\x00') b'never asked' bytearray(b'\x01\x02') b'\x01\x02'
# expect: cannot convert 'Text' object to bytearray
# expect: cannot convert 'Text' object to bytes
# expect: cannot fit 'Long' into an index-sized integer
# expect: cannot convert 'type' object to bytearray
# expect: cannot convert 'type' object to bytes
# expect: cannot convert 'float' object to bytes
# expect: cannot fit 'Long' into an index-sized integer
# expect: cannot fit 'Long' into an index-sized integer
# expect: cannot fit 'Long' into an index-sized integer
