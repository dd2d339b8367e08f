import os
import tempfile
import traceback

name = os.path.join(tempfile.mkdtemp(), "later.py")
text = "x = 1\nx / 0\n"
code = compile(text, name, "exec")


def show():
    try:
        exec(code, {})
    except ZeroDivisionError as error:
        print([line.strip() for line in traceback.format_exception(error)[2].splitlines()[1:]])


show()
with open(name, "w") as file:
    file.write(text)
show()
os.remove(name)
os.rmdir(os.path.dirname(name))

# expect: []
# expect: ['x / 0', '~~^~~']
