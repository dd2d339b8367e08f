import io
import os
import pkgutil
import sys
import tempfile
import zipfile

with tempfile.TemporaryDirectory() as folder:
    os.makedirs(os.path.join(folder, "pack"))
    for name in ("one.py", "pack/__init__.py", "pack/inner.py", "two.pyc", "text.txt"):
        open(os.path.join(folder, name), "w").close()
    path = os.path.join(folder, "all.zip")
    with zipfile.ZipFile(path, "w") as file:
        for name in ("three.py", "lot/__init__.py", "lot/four.py"):
            file.writestr(name, "")
    finder = pkgutil.get_importer(folder)
    print(type(finder).__name__, pkgutil.get_importer(folder) is finder)  # expect: FileFinder True
    print(pkgutil.get_importer(folder + "/nothing"))  # expect: None
    for where in (folder, path, path + "/lot"):
        print([(info.name, info.ispkg) for info in pkgutil.iter_modules([where])])
# expect: [('one', False), ('pack', True), ('two', False)]
# expect: [('lot', True), ('three', False)]
# expect: [('four', False)]
    print(finder.find_spec("one").origin == os.path.join(folder, "one.py"))  # expect: True
print(pkgutil.read_code(io.BytesIO(b"no code at all")))  # expect: None
