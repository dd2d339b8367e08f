print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True))
# expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xff'
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff\xff", "big", signed=True))  # expect: 1024 -1
print((5).to_bytes(), int.from_bytes(b"\x01\x02"))  # expect: b'\x05' 258
try:
    (256).to_bytes(1, "big")
except OverflowError as error:
    print(error)  # expect: int too big to convert
