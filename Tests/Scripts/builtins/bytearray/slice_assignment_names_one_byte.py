data = bytearray(b"abc")
try:
    data[0:2] = [300]
except ValueError as error:
    print(error)

# expect: byte must be in range(0, 256)
