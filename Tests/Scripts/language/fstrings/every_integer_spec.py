values = [0, 1, -1, 42, -12345, 2 ** 31, 10 ** 20, -10 ** 20, 255]
specs = [fill + sign + alternate + zero + width + group + kind
         for fill in ("", "*<", ">", "^", "=") for sign in ("", "+", " ") for alternate in ("", "#")
         for zero in ("", "0") for width in ("", "1", "12") for group in ("", ",", "_") for kind in ("", "d", "x", "b", "o", "X", "e", ".1f", "%", "g")]
check = errors = 0
for spec in specs:
    for value in values:
        try:
            text = format(value, spec)
        except ValueError as error:
            text = str(error)
            errors += 1
        check = (check * 31 + sum(ord(c) * k for k, c in enumerate(text, 1))) % 1000000007
print(len(specs), errors, check)  # expect: 5400 6480 551070769
