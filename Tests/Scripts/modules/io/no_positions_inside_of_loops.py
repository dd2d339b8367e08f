import os
import tempfile


def told(file):
    try:
        return file.tell()
    except OSError as error:
        return error


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as file:
        file.write("a\nbb\nccc\n")
    with open(path) as file:
        for line in file:
            print(repr(line), told(file))  # expect: 'a\n' telling position disabled by next() call
            break
        print(repr(file.readline()), told(file))  # expect: 'bb\n' telling position disabled by next() call
        file.seek(0)
        print(told(file))  # expect: 0
        print(len(list(file)), told(file))  # expect: 3 9
        file.seek(0)
        file.readline()
        print(told(file))  # expect: 2
    with open(path, "rb") as file:
        print([told(file) for line in file])  # expect: [2, 5, 9]
