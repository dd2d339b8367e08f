data = same = bytearray(b"ab")
data *= 3
print(same, data is same)
data *= 0
print(same)
# expect: bytearray(b'ababab') True
# expect: bytearray(b'')
