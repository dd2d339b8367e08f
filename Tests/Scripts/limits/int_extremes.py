low, high = -2 ** 63, 2 ** 63 - 1
print(low // -1, low % -1, -low, abs(low), low * -1, high + 1, low - 1, high * high, divmod(low, -1))
# expect: 9223372036854775808 0 9223372036854775808 9223372036854775808 9223372036854775808 9223372036854775808 -9223372036854775809 85070591730234615847396907784232501249 (9223372036854775808, 0)
print(~low, ~high, low & high, low | high, low ^ high, -high - 1 == low, round(low, -3), hash(low) == hash(low))
# expect: 9223372036854775807 -9223372036854775808 0 -1 -1 True -9223372036854776000 True
print(pow(low, 2), pow(high, 3) % 1000, low ** 1, int(float(high)), float(low), low == float(low), high == float(high))
# expect: 85070591730234615865843651857942052864 943 -9223372036854775808 9223372036854775808 -9.223372036854776e+18 True False
