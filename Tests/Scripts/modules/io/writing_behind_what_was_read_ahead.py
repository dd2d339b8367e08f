import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w+") as file:
        file.write("one\ntwo\n")
        file.seek(0)
        print(repr(file.readline()), file.tell())  # expect: 'one\n' 4
        # The stream below has been read to its end: that is where the text goes.
        file.write("three\n")
        print(file.tell(), repr(file.read()))  # expect: 14 ''
        file.seek(0)
        print(repr(file.read(1)), file.truncate(), repr(file.read()))  # expect: 'o' 14 'ne\ntwo\nthree\n'
        file.seek(4)
        print(file.truncate(), open(path).read().split())  # expect: 4 ['one']
    with open(path, "r+b") as file:
        file.readline()
        file.write(b"end")
        print(file.tell())  # expect: 7
