class Told(str):
    def __float__(self):
        return 9.0


for text in (b"123\xa0", "\x1c1", " 1\xa0", b" 2\t", Told("8")):
    try:
        print(float(text))
    except ValueError as error:
        print(error)

# expect: could not convert string to float: b'123\xa0'
# expect: could not convert string to float: '\x1c1'
# expect: 1.0
# expect: 2.0
# expect: 9.0
