import contextlib
import io
import os
import site
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    os.mkdir(os.path.join(folder, "there"))
    with open(os.path.join(folder, "it.pth"), "w") as file:
        file.write("# nothing\nthere\nmissing\nimport no_such_module\nafter\n")
    told = io.StringIO()
    with contextlib.redirect_stderr(told):
        known = site.addpackage(folder, "it.pth", set())
    print([os.path.basename(path) for path in known], os.path.basename(sys.path[-1]))  # expect: ['there'] there
    lines = told.getvalue().replace(folder, "FOLDER").splitlines()
    print(lines[0], lines[2], *lines[-3:], sep="\n")
# expect: Error processing line 4 of FOLDER/it.pth:
# expect:   Traceback (most recent call last):
# expect:   ModuleNotFoundError: No module named 'no_such_module'
# expect:
# expect: Remainder of file ignored
