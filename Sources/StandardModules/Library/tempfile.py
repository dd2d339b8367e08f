"""Temporary files and directories."""

import io
import os
import shutil
import weakref
from random import Random
from types import GenericAlias

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
    "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
    "gettempprefixb", "gettempdirb",
]  # fmt: skip

TMP_MAX = 10000
template = "tmp"
tempdir = None

_text_openflags = _bin_openflags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW

_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"
_random = None


def _name():
    global _random
    if _random is None:
        _random = Random(os.urandom(16))
    return "".join(_random.choices(_CHARACTERS, k=8))


def gettempprefix():
    """Return the text with which names begin."""
    return template


def gettempprefixb():
    """Return the text with which names begin, as bytes."""
    return os.fsencode(template)


def gettempdir():
    """Return the directory of temporary files."""
    global tempdir
    if tempdir is None:
        candidates = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
        candidates += ["/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]
        for candidate in filter(None, candidates):
            candidate = os.path.abspath(candidate)
            if os.path.isdir(candidate) and os.access(candidate, os.W_OK | os.X_OK):
                tempdir = candidate
                break
        else:
            raise FileNotFoundError(2, f"No usable temporary directory found in {candidates}")
    return os.fsdecode(tempdir)


def gettempdirb():
    """Return the directory of temporary files, as bytes."""
    return os.fsencode(gettempdir())


def _parts(suffix, prefix, directory):
    is_bytes = any(isinstance(part, bytes) for part in (suffix, prefix, directory))
    if is_bytes and any(isinstance(part, str) for part in (suffix, prefix, directory)):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    encode = os.fsencode if is_bytes else os.fsdecode
    return (
        encode("") if suffix is None else suffix, encode(template) if prefix is None else prefix,
        encode(gettempdir()) if directory is None else os.fspath(directory), encode,
    )  # fmt: skip


def _made(suffix, prefix, directory, make):
    suffix, prefix, directory, encode = _parts(suffix, prefix, directory)
    for _ in range(TMP_MAX):
        path = os.path.abspath(os.path.join(directory, prefix + encode(_name()) + suffix))
        try:
            return make(path), path
        except FileExistsError:
            pass
    raise FileExistsError(17, "No usable temporary file name found")


def _open(path):
    return os.open(path, _bin_openflags, 0o600)


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; return its descriptor and path."""
    return _made(suffix, prefix, dir, _open)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a directory; return its path."""
    return _made(suffix, prefix, dir, lambda path: os.mkdir(path, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """Return a path at which nothing was a moment ago."""
    def check(path):
        if os.path.lexists(path):
            raise FileExistsError(17, "File exists")

    return _made(suffix, prefix, dir, check)[1]


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self.delete_on_close = delete_on_close
        self._finalizer = weakref.finalize(self, _remove, file, name) if delete else None

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def _remove(self):
        if self._finalizer is not None:
            self._finalizer.detach()
            self._finalizer = None
            _remove(self.file, self.name)

    def close(self):
        """Close the file, and remove it if that was asked for."""
        self.file.close()
        if self.delete_on_close:
            self._remove()

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exception):
        self.file.close()
        self._remove()

    def __iter__(self):
        for line in self.file:
            yield line


def _remove(file, name):
    file.close()
    try:
        os.unlink(name)
    except FileNotFoundError:
        pass


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
    delete=True, *, errors=None, delete_on_close=True,
):  # fmt: skip
    """Make and open a file that is removed when it is closed."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.unlink(name)
        os.close(descriptor)
        raise
    raw = getattr(file, "buffer", file)
    getattr(raw, "raw", raw).name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
    errors=None,
):  # fmt: skip
    """Make and open a file without a name."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    return io.open(descriptor, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile(io.IOBase):
    """A file in memory, which goes to the disk when it grows."""

    def __init__(
        self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None,
        prefix=None, dir=None, *, errors=None,
    ):  # fmt: skip
        self._file = io.BytesIO() if "b" in mode else io.TextIOWrapper(
            io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = (mode, buffering, encoding, newline, suffix, prefix, dir)

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go to the disk now."""
        if self._rolled:
            return
        old = self._file
        self._file = TemporaryFile(*self._arguments)
        place = old.tell()
        old.seek(0)
        self._file.write(old.read())
        self._file.seek(place)
        self._rolled = True

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def write(self, s):
        written = self._file.write(s)
        self._check()
        return written

    def writelines(self, iterable):
        self._file.writelines(iterable)
        self._check()

    def close(self):
        self._file.close()

    closed = property(lambda self: self._file.closed)
    name = property(lambda self: getattr(self._file, "name", None))

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def flush(self):
        self._file.flush()

    def truncate(self, size=None):
        return self._file.truncate(size)

    __class_getitem__ = classmethod(GenericAlias)


class TemporaryDirectory:
    """A directory that is removed with all it holds."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = None
        if delete:
            self._finalizer = weakref.finalize(self, shutil.rmtree, self.name, True)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the directory."""
        if self._finalizer is not None:
            self._finalizer.detach()
            self._finalizer = None
        if os.path.lexists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)

    __class_getitem__ = classmethod(GenericAlias)
