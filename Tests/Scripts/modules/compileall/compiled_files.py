import compileall
import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.mkdir("inner")
    for name in ("a.py", "inner/b.py", "inner/wrong.py"):
        with open(name, "w") as file:
            file.write("x = = 1\n" if "wrong" in name else "x = 1\n")
    print(compileall.compile_dir("."))
# expect: Listing '.'...
# expect: Compiling './a.py'...
# expect: Listing './inner'...
# expect: Compiling './inner/b.py'...
# expect: Compiling './inner/wrong.py'...
# expect: ***   File "./inner/wrong.py", line 1
# expect:     x = = 1
# expect:         ^
# expect: SyntaxError: invalid syntax
# expect:
# expect: False
    # What is up to date is not compiled again.
    print(compileall.compile_dir(".", maxlevels=0))
# expect: Listing '.'...
# expect: True
    print(compileall.compile_file("a.py", legacy=True, quiet=1, optimize=[0, 1]), os.path.exists("a.pyc"))  # expect: True True
    print(len(os.listdir("__pycache__")), len(os.listdir("inner/__pycache__")))  # expect: 1 1
