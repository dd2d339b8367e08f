import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "file")
    with open(path, "w") as file:
        file.write("a\nbb\n")
    for mode in ("r", "rb"):
        with open(path, mode) as file:
            for size in (1.5, "x", None, True):
                for method in (file.readline, file.read):
                    try:
                        print(repr(method(size)))
                    except TypeError as error:
                        print(error)
                    file.seek(0)
# expect: 'float' object cannot be interpreted as an integer
# expect: argument should be integer or None, not 'float'
# expect: 'str' object cannot be interpreted as an integer
# expect: argument should be integer or None, not 'str'
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'a\nbb\n'
# expect: 'a'
# expect: 'a'
# expect: argument should be integer or None, not 'float'
# expect: argument should be integer or None, not 'float'
# expect: argument should be integer or None, not 'str'
# expect: argument should be integer or None, not 'str'
# expect: b'a\n'
# expect: b'a\nbb\n'
# expect: b'a'
# expect: b'a'
