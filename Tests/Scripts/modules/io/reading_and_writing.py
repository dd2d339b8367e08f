path = "/tmp/baton-test-update.txt"
with open(path, "w+") as file:
    file.write("abcdef")
    file.seek(0)
    print(file.read(2))
    file.seek(0)
    file.write("X")
    file.seek(0)
    print(file.read())
    file.truncate(3)
with open(path, "r+b") as file:
    print(file.read(), file.readable(), file.writable(), file.seekable())
# expect: ab
# expect: Xbcdef
# expect: b'Xbc' True True True
