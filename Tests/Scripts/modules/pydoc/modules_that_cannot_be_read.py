# A name that no module has is None; a module that fails says so.
import os
import pydoc
import sys
import tempfile

print(pydoc.locate("no_such_module.name"), pydoc.safeimport("no_such_module"))  # expect: None None
with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    with open(os.path.join(folder, "broken_one.py"), "w") as file:
        file.write("1 / 0\n")
    try:
        pydoc.locate("broken_one")
    except pydoc.ErrorDuringImport as error:
        print(error)  # expect: problem in broken_one - ZeroDivisionError: division by zero
