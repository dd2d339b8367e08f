import importlib.resources
import pathlib
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    package = pathlib.Path(folder, "shop")
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "data" / "prices.csv").write_text("tea,3\n")
    (package / "note.txt").write_text("größe\n", encoding="utf-8")
    sys.path.insert(0, folder)
    files = importlib.resources.files("shop")
    print(files == package, (files / "note.txt").read_text(encoding="utf-8").strip())  # expect: True größe
    print(files.joinpath("data", "prices.csv").read_bytes(), sorted(item.name for item in files.iterdir() if item.suffix))  # expect: b'tea,3\n' ['__init__.py', 'note.txt']
    print(importlib.resources.read_text("shop", "note.txt").strip(), importlib.resources.is_resource("shop", "data"))  # expect: größe False
    with importlib.resources.as_file(files / "note.txt") as path:
        print(path.name, path.exists())  # expect: note.txt True
    importlib.resources.files("no_such_package")  # expect-error: ModuleNotFoundError: No module named 'no_such_package'
