import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    base = Path(folder).resolve()
    (base / "a" / "inner").mkdir(parents=True)
    (base / "b").symlink_to(base / "a" / "inner")
    (base / "loop").symlink_to("loop")
    print((base / "b/../x").resolve().relative_to(base))
    print((base / "loop/x").resolve().relative_to(base))
    print(os.path.realpath(os.fsencode(base / "b")) == os.fsencode(base / "a/inner"))
    print(sorted(str(path.relative_to(base)) for path in base.rglob("*")))
    print([(str(path.relative_to(base)), sorted(dirs), sorted(files)) for path, dirs, files in base.walk()])
    print([(sorted(dirs), sorted(files)) for _, dirs, files in os.walk(base)])
    print(sorted(base.glob("no/..")), base.is_mount(), Path("/").is_mount(), os.path.ismount(Path("/")))
    print((base / "loop").exists(), (base / "loop").is_dir())

# expect: a/x
# expect: loop/x
# expect: True
# expect: ['a', 'a/inner', 'b', 'loop']
# expect: [('.', ['a'], ['b', 'loop']), ('a', ['inner'], []), ('a/inner', [], [])]
# expect: [(['a', 'b'], ['loop']), (['inner'], []), ([], [])]
# expect: [] False True True
# expect: False False
