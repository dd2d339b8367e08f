import os
import tempfile

with tempfile.SpooledTemporaryFile(max_size=10) as file:
    print(file.name, file.mode, file._rolled, file.readable(), file.seekable())
    file.write(b"12345")
    file.writelines([b"678", b"9abc"])
    print(file._rolled, file.tell(), isinstance(file.name, int))
    file.seek(0)
    print(file.read1(3), file.readinto(bytearray(4)), file.read())
    print(file.truncate(2))
with tempfile.SpooledTemporaryFile(mode="w+", encoding="utf-8", newline="\n") as text:
    text.write("a\nb\n")
    print(text.encoding, text.errors, isinstance(text.fileno(), int))
    text.seek(0)
    print(text.readlines())
try:
    text.__enter__()
except ValueError as error:
    print(error)
with tempfile.NamedTemporaryFile("w", suffix=".txt", delete_on_close=False) as named:
    named.write("kept")
    named.close()
    print(os.path.exists(named.name), open(named.name).read(), named.name.endswith(".txt"))
print(os.path.exists(named.name))

# expect: None w+b False True True
# expect: True 12 True
# expect: b'123' 4 b'89abc'
# expect: 2
# expect: utf-8 strict True
# expect: ['a\n', 'b\n']
# expect: Cannot enter context with closed file
# expect: True kept True
# expect: False
