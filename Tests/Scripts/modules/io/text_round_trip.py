path = "/tmp/baton-test-round-trip.txt"
with open(path, "w") as file:
    print(file.write("héllo\n"), file.tell(), file.mode, file.encoding)
    file.writelines(["two\n", "three\n"])
print(file.closed)
with open(path) as file:
    print(repr(file.readline()), file.tell(), repr(file.read(2)))
    print([line for line in file])
    file.seek(0)
    print(file.readlines())
with open(path, "a") as file:
    print("appended", file=file)
with open(path, "rb") as file:
    print(file.read(3), file.tell(), file.seek(-4, 2), file.read(), file.read())
# expect: 6 7 w UTF-8
# expect: True
# expect: 'héllo\n' 7 'tw'
# expect: ['o\n', 'three\n']
# expect: ['héllo\n', 'two\n', 'three\n']
# expect: b'h\xc3\xa9' 3 22 b'ded\n' b''
