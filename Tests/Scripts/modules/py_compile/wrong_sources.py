import os
import py_compile
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "wrong.py")
    with open(path, "w") as stream:
        stream.write("x = 1\ny = = 2\n")
    try:
        py_compile.compile(path, doraise=True)
    except py_compile.PyCompileError as error:
        print(error.exc_type_name, error.file == path)  # expect: SyntaxError True
        print(str(error).replace(folder, "..."))
# expect:   File ".../wrong.py", line 2
# expect:     y = = 2
# expect:         ^
# expect: SyntaxError: invalid syntax
# expect: 
