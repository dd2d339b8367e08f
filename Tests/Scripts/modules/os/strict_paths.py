# What is missing is named, not the whole path.
import os
import pathlib
import tempfile

with tempfile.TemporaryDirectory() as folder:
    folder = os.path.realpath(folder)
    os.symlink("loop", folder + "/loop")
    open(folder + "/file", "w").close()
    print(os.path.realpath(folder + "/./file", strict=True) == folder + "/file")  # expect: True
    for name in ("none/deeper", "file/deeper", "loop/x"):
        try:
            pathlib.Path(folder, name).resolve(strict=True)
        except OSError as error:
            print(type(error).__name__, error.filename.removeprefix(folder))
# expect: FileNotFoundError /none
# expect: NotADirectoryError /file/deeper
# expect: OSError /loop
