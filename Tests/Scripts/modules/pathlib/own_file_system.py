import io
import posixpath
import stat
from pathlib._abc import PathBase
from types import SimpleNamespace

FILES = {"/a": None, "/a/b": None, "/a/x.py": b"one", "/a/b/y.py": b"two"}


class Stored(PathBase):
    parser = posixpath
    _key = property(lambda self: str(self).rstrip("/"))

    def stat(self, *, follow_symlinks=True):
        if self._key not in FILES:
            raise FileNotFoundError(2, "not there", str(self))
        is_dir = FILES[self._key] is None
        return SimpleNamespace(st_mode=stat.S_IFDIR if is_dir else stat.S_IFREG)

    def open(self, mode="r", *args, **kwargs):
        return io.BytesIO(FILES[str(self)]) if "b" in mode else io.StringIO(FILES[str(self)].decode())

    def iterdir(self):
        return (self / posixpath.basename(name) for name in FILES if posixpath.dirname(name) == self._key)


top = Stored("/a")
print(top.is_dir(), top.exists(), (top / "x.py").is_file(), (top / "no").exists())
print((top / "x.py").read_bytes(), (top / "b" / "y.py").read_text())
print(sorted(map(str, top.glob("*.py"))))
print(sorted(map(str, top.rglob("*.py"))))
print([(str(path), names, files) for path, names, files in top.walk()])
print((top / "b").with_name("c.txt").suffix, top.joinpath("b", "y.py").parts)
print([str(path) for path in (top / "b/y.py").parents], (top / "b").relative_to(top).name)

# expect: True True True False
# expect: b'one' two
# expect: ['/a/x.py']
# expect: ['/a/b/y.py', '/a/x.py']
# expect: [('/a', ['b'], ['x.py']), ('/a/b', [], ['y.py'])]
# expect: .txt ('/', 'a', 'b', 'y.py')
# expect: ['/a/b', '/a', '/'] b
