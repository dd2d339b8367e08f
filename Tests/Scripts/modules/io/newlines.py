path = "/tmp/baton-test-newlines.txt"
with open(path, "w", newline="\r\n") as file:
    file.write("a\nb\n")
with open(path, "rb") as file:
    print(file.read())
with open(path) as file:
    print(repr(file.read()))
with open(path, newline="") as file:
    print(file.readlines())
with open(path, newline="\n") as file:
    print(file.readlines())
# expect: b'a\r\nb\r\n'
# expect: 'a\nb\n'
# expect: ['a\r\n', 'b\r\n']
# expect: ['a\r\n', 'b\r\n']
