import contextlib
import io
import os
import tabnanny
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.py")
    with open(path, "w") as file:
        file.write("if 1:\n        x = 1\n\ty = 2\n")
    tabnanny.filename_only = True
    with contextlib.redirect_stdout(io.StringIO()) as out:
        tabnanny.check(path)
    print(out.getvalue().strip() == path)  # expect: True
print(tabnanny.Whitespace("\t").indent_level(4), tabnanny.Whitespace("  \t ").indent_level(8))  # expect: 4 9
