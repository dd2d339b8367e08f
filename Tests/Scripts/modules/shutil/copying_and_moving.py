import shutil
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    p = Path(folder)
    (p / "a").mkdir()
    (p / "a/x.txt").write_text("hi")
    (p / "a/y.pyc").write_text("")
    print(Path(shutil.copy(p / "a/x.txt", p / "c.txt")).name, (p / "c.txt").read_text())
    shutil.copytree(p / "a", p / "b", ignore=shutil.ignore_patterns("*.pyc"))
    shutil.move(p / "c.txt", p / "b")
    print(sorted(path.name for path in (p / "b").iterdir()))
    shutil.rmtree(p / "b")
    for wrong in (
        lambda: shutil.copy("/nope", "x"),
        lambda: shutil.rmtree("/nope"),
        lambda: shutil.copyfile(p / "a/x.txt", p / "a/x.txt"),
        lambda: shutil.copytree(p / "a", p / "a"),
    ):
        try:
            wrong()
        except OSError as error:
            print(type(error).__name__, str(error).replace(folder, "FOLDER"))
    print((p / "b").exists(), shutil.which("sh") is not None, shutil.which("nope-nope"))

# expect: c.txt hi
# expect: ['c.txt', 'x.txt']
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nope'
# expect: SameFileError PosixPath('FOLDER/a/x.txt') and PosixPath('FOLDER/a/x.txt') are the same file
# expect: FileExistsError [Errno 17] File exists: 'FOLDER/a'
# expect: False True None
