for text in ("0", "-0", "1e5", "1E+5", " 7 ", "1_000.5", "inf", "nan", "0.1e-6"):
    print(repr(float(text)), end=" ")  # expect: 0.0 -0.0 100000.0 100000.0 7.0 1000.5 inf nan 1e-07 
print()
print(int("0b101", 2), int("-0x1F", 16), int("０１２"), float("١.٥"))  # expect: 5 -31 12 1.5
