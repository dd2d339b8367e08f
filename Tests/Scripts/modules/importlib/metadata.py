import importlib.metadata
import pathlib
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    known = pathlib.Path(folder, "tea_shop-1.2.dist-info")
    known.mkdir()
    (known / "METADATA").write_text("Metadata-Version: 2.1\nName: tea-shop\nVersion: 1.2\nRequires-Dist: cup>=1\n\nTea.\n")
    (known / "entry_points.txt").write_text("[console_scripts]\ntea = os.path:join\n")
    sys.path.insert(0, folder)
    print(importlib.metadata.version("Tea.Shop"), importlib.metadata.requires("tea-shop"))  # expect: 1.2 ['cup>=1']
    print(importlib.metadata.metadata("tea_shop")["Name"])  # expect: tea-shop
    print(importlib.metadata.entry_points(group="console_scripts", name="tea"))  # expect: EntryPoints((EntryPoint(name='tea', value='os.path:join', group='console_scripts'),))
    print(importlib.metadata.entry_points(group="console_scripts")["tea"].load()("a", "b"))  # expect: a/b
    importlib.metadata.version("coffee")  # expect-error: importlib.metadata.PackageNotFoundError: No package metadata was found for coffee
