values = [0.0, -0.0, 1.0, -1.5, 0.1, 123456.789, 1e-7, 1e22, -2.5e-300, float("inf"), float("-inf"), float("nan"), 9.995, 0.5]
specs = [fill + sign + zero + width + group + precision + kind
         for fill in ("", "*<", ">", "^", "=") for sign in ("", "+", " ") for zero in ("", "0")
         for width in ("", "12") for group in ("", ",", "_") for precision in ("", ".0", ".2", ".10") for kind in ("", "f", "e", "g", "%", "E", "G", "F", "n")]
check = errors = 0
for spec in specs:
    for value in values:
        try:
            text = format(value, spec)
        except ValueError as error:
            text = str(error)
            errors += 1
        check = (check * 31 + sum(ord(c) * k for k, c in enumerate(text, 1))) % 1000000007
print(len(specs), errors, check)  # expect: 6480 6720 772800662
