least = float.fromhex("0x1p-1022")
for text in ("0x0.ffffffffffffecp-1022", "0x0.ffffffffffffe8p-1022", "0x0.fffffffffffff8p-1022", "0x3p-1076", "-0x1p-1075"):
    print(float.fromhex(text).hex(), float.fromhex(text) < least)
# expect: 0x0.fffffffffffffp-1022 True
# expect: 0x0.ffffffffffffep-1022 True
# expect: 0x1.0000000000000p-1022 False
# expect: 0x0.0000000000001p-1022 True
# expect: -0x0.0p+0 True
print(float.fromhex("0x0p99999999999999999999"), float.fromhex("0x1" + "0" * 400 + "p-1600"))  # expect: 0.0 1.0
