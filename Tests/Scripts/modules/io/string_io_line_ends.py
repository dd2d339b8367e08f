import io

for newline in (None, "", "\n", "\r", "\r\n"):
    stream = io.StringIO("a\rb\nc\r\nd", newline)
    print(repr(newline), repr(stream.getvalue()), list(stream), stream.newlines)
stream = io.StringIO(newline="\r\n")
print(stream.write("x\ny"), stream.tell(), repr(stream.getvalue()))
for wrong in ("\n\r", b"\n"):
    try:
        io.StringIO("", wrong)
    except (TypeError, ValueError) as error:
        print(error)

# expect: None 'a\nb\nc\nd' ['a\n', 'b\n', 'c\n', 'd'] ('\r', '\n', '\r\n')
# expect: '' 'a\rb\nc\r\nd' ['a\r', 'b\n', 'c\r\n', 'd'] ('\r', '\n', '\r\n')
# expect: '\n' 'a\rb\nc\r\nd' ['a\rb\n', 'c\r\n', 'd'] None
# expect: '\r' 'a\rb\rc\r\rd' ['a\r', 'b\r', 'c\r', '\r', 'd'] None
# expect: '\r\n' 'a\rb\r\nc\r\r\nd' ['a\rb\r\n', 'c\r\r\n', 'd'] None
# expect: 3 4 'x\r\ny'
# expect: illegal newline value: '\n\r'
# expect: newline must be str or None, not bytes
