import os
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    print(Path.cwd() == Path(folder).resolve(), Path("f.txt").write_text("héllo\nworld\n"))
    print(Path("f.txt").read_bytes(), Path("f.txt").stat().st_size, Path("f.txt").exists())
    with Path("f.txt").open() as file:
        print(file.readline().strip(), file.name)
    Path("d/e").mkdir(parents=True)
    Path("d/e").mkdir(parents=True, exist_ok=True)
    Path("d/x.py").touch()
    print(Path("d/e/y.py").write_bytes(b"123"), sorted(Path(".").iterdir()), sorted(Path("d").glob("*")))
    print(sorted(Path(".").rglob("*.py")), sorted(Path(".").glob("*/*/y.*")), sorted(Path(".").glob("**/")))
    print(Path("f.txt").rename("g.txt"), Path("g.txt").is_file(), Path("d").is_dir())
    Path("g.txt").unlink()
    Path("g.txt").unlink(missing_ok=True)
    print([(str(root), folders, files) for root, folders, files in Path("d").walk()])
    os.chdir("/")

# expect: True 12
# expect: b'h\xc3\xa9llo\nworld\n' 13 True
# expect: héllo f.txt
# expect: 3 [PosixPath('d'), PosixPath('f.txt')] [PosixPath('d/e'), PosixPath('d/x.py')]
# expect: [PosixPath('d/e/y.py'), PosixPath('d/x.py')] [PosixPath('d/e/y.py')] [PosixPath('.'), PosixPath('d'), PosixPath('d/e')]
# expect: g.txt True True
# expect: [('d', ['e'], ['x.py']), ('d/e', [], ['y.py'])]
