print(hex(255), hex(-255), oct(8), bin(10), bin(-5), hex(2 ** 70), bin(0))
# expect: 0xff -0xff 0o10 0b1010 -0b101 0x400000000000000000 0b0
try:
    hex(1.5)
except TypeError as error:
    print(error)  # expect: 'float' object cannot be interpreted as an integer
