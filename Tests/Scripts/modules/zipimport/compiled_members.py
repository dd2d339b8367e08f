import importlib._bootstrap_external as files
import os
import sys
import tempfile
import time
import zipfile
import zipimport

source = "def get():\n    return __file__\n"
now = int(time.time()) // 2 * 2
code = compile(source, "made.py", "exec")
right = bytes(files._code_to_timestamp_pyc(code, now, len(source)))
stale = bytes(files._code_to_timestamp_pyc(code, now - 100, len(source)))

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "all.zip")
    with zipfile.ZipFile(path, "w") as file:
        def add(name, data):
            file.writestr(zipfile.ZipInfo(name, time.localtime(now)[:6]), data)

        add("only.pyc", right)
        add("both.py", source)
        add("both.pyc", right)
        add("later.py", source)
        add("later.pyc", stale)
        add("broken.pyc", b"none")
    sys.path.insert(0, path)
    import both
    import later
    import only

    for module in (only, both, later):
        print(os.path.basename(module.get()), module.get.__code__.co_filename.endswith("made.py"))
# expect: only.pyc True
# expect: both.pyc True
# expect: later.py False
    importer = zipimport.zipimporter(path)
    print(importer.get_source("only"), importer.get_source("both") == source)  # expect: None True
    try:
        import broken
    except ImportError as error:
        print(type(error).__name__, error)  # expect: ZipImportError module load failed: bad magic number in 'broken': b'none'
