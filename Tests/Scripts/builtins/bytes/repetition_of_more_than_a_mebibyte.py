for unit in (b"abcab", bytearray(b"xyz")):
    data = unit * 500_000
    print(len(data), bytes(data[-7:]), data.count(unit))
text = "abcab" * 500_000 + "da"
print(text.find("abcabda"), text[-7:])
numbers = [1, 2, 3] * 700_000
print(numbers[-4:], numbers[1_048_575:1_048_579])
print(((1, 2, 3) * 700_000)[-4:])
# expect: 2500000 b'ababcab' 500000
# expect: 1500000 b'zxyzxyz' 500000
# expect: 2499995 abcabda
# expect: [3, 1, 2, 3] [1, 2, 3, 1]
# expect: (3, 1, 2, 3)
