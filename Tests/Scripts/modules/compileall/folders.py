import compileall
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("inner")
    for name, text in (("right.py", "x = 1\n"), ("inner/wrong.py", "if x\n"), ("notes.txt", "if\n")):
        with open(name, "w") as stream:
            stream.write(text)
    print(compileall.compile_file("right.py", quiet=1))
    print(bool(compileall.compile_dir(".", quiet=1)), bool(compileall.compile_dir(".", maxlevels=0, quiet=1)))
    os.chdir("/")
# expect: True
# expect: *** Error compiling './inner/wrong.py'...
# expect:   File "./inner/wrong.py", line 1
# expect:     if x
# expect:         ^
# expect: SyntaxError: expected ':'
# expect: 
# expect: False True
