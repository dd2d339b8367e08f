for text in ("1.5j5", "1j0", "0j_1"):
    try:
        eval(text)
    except SyntaxError as error:
        print(error.msg, error.offset)

# expect: invalid imaginary literal 4
# expect: invalid imaginary literal 2
# expect: invalid imaginary literal 2
