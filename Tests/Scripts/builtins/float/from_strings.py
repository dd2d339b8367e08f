print(float("1.5"), float("  -2e3 "), float("1_0.5"), float(".5"), float("5."), float(), float(7), float("1e400"))
# expect: 1.5 -2000.0 10.5 0.5 5.0 0.0 7.0 inf
for text in ("", "abc", "1.5.2", "1e", "--1", "0x10"):
    try:
        float(text)
    except ValueError as error:
        print(error)
# expect: could not convert string to float: ''
# expect: could not convert string to float: 'abc'
# expect: could not convert string to float: '1.5.2'
# expect: could not convert string to float: '1e'
# expect: could not convert string to float: '--1'
# expect: could not convert string to float: '0x10'
try:
    float(None)
except TypeError as error:
    print(error)  # expect: float() argument must be a string or a real number, not 'NoneType'
