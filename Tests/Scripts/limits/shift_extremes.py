print(1 << 62, 1 << 63, -1 << 63, 1 >> 64, -1 >> 64, 0 << 10 ** 6, (1 << 200) >> 199, -2 ** 63 >> 63)
# expect: 4611686018427387904 9223372036854775808 -9223372036854775808 0 -1 0 2 -1
try:
    1 << 10 ** 30
except (OverflowError, MemoryError) as error:
    print("refused")  # expect: refused
