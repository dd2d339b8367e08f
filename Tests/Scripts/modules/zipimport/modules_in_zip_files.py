# A zip file in sys.path is searched as a folder is.
import importlib.util
import os
import pkgutil
import sys
import tempfile
import traceback
import zipfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "library.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("plain.py", "value = 1\ndef fail():\n    return 1 / 0\n")
        archive.writestr("package/__init__.py", "from .part import name\n")
        archive.writestr("package/part.py", "name = __name__\nplace = __file__\n")
        archive.writestr("package/data.txt", "data")
        archive.mkdir("spread")
        archive.writestr("spread/one.py", "text = 'one'\n")
    sys.path.insert(0, path)
    import package
    import plain
    import spread.one

    print(plain.value, package.name, spread.one.text)  # expect: 1 package.part one
    print(package.part.place.replace(folder, "FOLDER"))  # expect: FOLDER/library.zip/package/part.py
    print(package.__path__[0].replace(folder, "FOLDER"))  # expect: FOLDER/library.zip/package
    print(pkgutil.get_data("package", "data.txt"))  # expect: b'data'
    loader = importlib.util.find_spec("plain").loader
    print(type(loader).__name__, loader.is_package("plain"))  # expect: zipimporter False
    print(loader.get_source("plain").splitlines()[0])  # expect: value = 1
    try:
        plain.fail()
    except ZeroDivisionError as error:
        print(traceback.extract_tb(error.__traceback__)[-1].line)  # expect: return 1 / 0
    for name in "absent", "package.absent":
        try:
            __import__(name)
        except ModuleNotFoundError as error:
            print(error)
# expect: No module named 'absent'
# expect: No module named 'package.absent'
