# A text file over a pipe returns as soon as the characters that were asked for have come.
import os

receiving, sending = os.pipe()
with open(receiving, "r", encoding="utf-8") as file:
    for data, size in ((b"abcdefg", 7), ("aé€".encode(), 3), (b"x\r\n", 2), ("😀".encode(), 1), (b"ab", 1), (b"", 1)):
        os.write(sending, data)
        print(ascii(file.read(size)))
    os.write(sending, b"z\r")
    os.close(sending)
    print(ascii(file.read(2)), ascii(file.read(1)))
# expect: 'abcdefg'
# expect: 'a\xe9\u20ac'
# expect: 'x\n'
# expect: '\U0001f600'
# expect: 'a'
# expect: 'b'
# expect: 'z\n' ''
