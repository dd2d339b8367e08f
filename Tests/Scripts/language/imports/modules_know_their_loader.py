# What has loaded a module stands in it and in its spec: for a file, an object that knows name and path.
import errno
import os
import sys
import tempfile

print(errno.__loader__.__name__, errno.__spec__.loader is errno.__loader__)  # expect: BuiltinImporter True

with tempfile.TemporaryDirectory() as folder:
    sys.path.insert(0, folder)
    with open(os.path.join(folder, "loaded_one.py"), "w") as file:
        file.write("kind = type(__loader__).__name__\n")
    import loaded_one

    loader = loaded_one.__loader__
    print(loaded_one.kind, loader is loaded_one.__spec__.loader)  # expect: SourceFileLoader True
    print(loader.get_source("loaded_one"), end="")  # expect: kind = type(__loader__).__name__
    print(loader.is_package("loaded_one"), loader.get_data(loader.path)[:4])  # expect: False b'kind'
    try:
        loader.get_code("another")
    except ImportError as error:
        print(error)  # expect: loader for loaded_one cannot handle another
