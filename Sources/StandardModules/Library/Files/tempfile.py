"""Temporary files and directories."""

import errno as _errno
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import warnings as _warnings
import weakref as _weakref
from random import Random as _Random

__all__ = [
    "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory",
    "mkstemp", "mkdtemp", "mktemp", "TMP_MAX", "gettempprefix", "tempdir", "gettempdir",
    "gettempprefixb", "gettempdirb",
]  # fmt: skip

TMP_MAX = 10000
template = "tmp"
tempdir = None

_text_openflags = _bin_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW
# Becomes false once a system has refused files without a name.
_O_TMPFILE_WORKS = hasattr(_os, "O_TMPFILE")

# MARK: Names


class _RandomNameSequence:
    """An endless iterator of names; a forked process gets other ones."""

    characters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    _process = None

    @property
    def rng(self):
        process = _os.getpid()
        if process != self._process:
            self._rng, self._process = _Random(), process
        return self._rng

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(self.rng.choices(self.characters, k=8))


_name_sequence = None


def _get_candidate_names():
    """The sequence of names that all functions take theirs from."""
    global _name_sequence
    if _name_sequence is None:
        _name_sequence = _RandomNameSequence()
    return _name_sequence


def _infer_return_type(*args):
    """str or bytes, as the parts of a path are; without parts as `tempdir` is."""
    kinds = set()
    for arg in args:
        if isinstance(arg, _os.PathLike):
            arg = _os.fspath(arg)
        if arg is not None:
            kinds.add(bytes if isinstance(arg, bytes) else str)
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return kinds.pop() if kinds else str if tempdir is None or isinstance(tempdir, str) else bytes


def _sanitize_params(prefix, suffix, dir):
    """The parts of a path with their defaults, and their type."""
    kind = _infer_return_type(prefix, suffix, dir)
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = template if kind is str else _os.fsencode(template)
    if dir is None:
        dir = gettempdir() if kind is str else gettempdirb()
    return prefix, suffix, dir, kind


def _paths(dir, prefix, suffix, kind):
    """As many paths as shall be tried."""
    names = _get_candidate_names()
    for _ in range(TMP_MAX):
        name = next(names)
        yield _os.path.join(dir, prefix + (name if kind is str else _os.fsencode(name)) + suffix)


def _exists(path):
    try:
        _os.lstat(path)
    except OSError:
        return False
    return True


# MARK: The directory of temporary files


def _candidate_tempdir_list():
    wanted = [_os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")]
    places = [place for place in wanted if place] + ["/tmp", "/var/tmp", "/usr/tmp"]
    try:
        places.append(_os.getcwd())
    except (AttributeError, OSError):
        places.append(_os.curdir)
    return places


def _get_default_tempdir():
    """Return the first directory in which a file can be made and written."""
    candidates = _candidate_tempdir_list()
    for dir in candidates:
        if dir != _os.curdir:
            dir = _os.path.abspath(dir)
        for path in _paths(dir, "", "", str):
            try:
                _try_to_write(path)
            except FileExistsError:
                continue
            except OSError:
                break
            return dir
    raise FileNotFoundError(_errno.ENOENT, f"No usable temporary directory found in {candidates}")


def _try_to_write(path):
    descriptor = _os.open(path, _bin_openflags, 0o600)
    try:
        try:
            _os.write(descriptor, b"written")
        finally:
            _os.close(descriptor)
    finally:
        _os.unlink(path)


def _gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _get_default_tempdir()
    return tempdir


def gettempdir():
    """Return the directory of temporary files."""
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    """Return the directory of temporary files, as bytes."""
    return _os.fsencode(_gettempdir())


def gettempprefix():
    """Return the text with which names begin."""
    return _os.fsdecode(template)


def gettempprefixb():
    """Return the text with which names begin, as bytes."""
    return _os.fsencode(template)


# MARK: Files and directories that stay


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    for path in _paths(_os.path.abspath(dir), pre, suf, output_type):
        _sys.audit("tempfile.mkstemp", path)
        try:
            return _os.open(path, flags, 0o600), path
        except FileExistsError:
            continue
    raise FileExistsError(_errno.EEXIST, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file; return its descriptor and path."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _text_openflags if text else _bin_openflags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a directory; return its path."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    for path in _paths(dir, prefix, suffix, kind):
        _sys.audit("tempfile.mkdtemp", path)
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return _os.path.abspath(path)
    raise FileExistsError(_errno.EEXIST, "No usable temporary directory name found")


def mktemp(suffix="", prefix=template, dir=None):
    """Return a path at which nothing was a moment ago."""
    for path in _paths(gettempdir() if dir is None else dir, prefix, suffix, str):
        if not _exists(path):
            return path
    raise FileExistsError(_errno.EEXIST, "No usable temporary filename found")


# MARK: Files that are removed


class _TemporaryFileCloser:
    """Removes a file once: when it is closed, when its block ends, or when nobody has it any more."""

    def __init__(self, file, name, delete, delete_on_close):
        self.file, self.name = file, name
        self.delete, self.delete_on_close = delete, delete_on_close
        self.close_called = self.cleanup_called = False

    def cleanup(self, unlink=_os.unlink):
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            if not self.close_called:
                self.file.close()
        finally:
            if self.delete:
                try:
                    unlink(self.name)
                except FileNotFoundError:
                    pass

    def close(self):
        if self.close_called:
            return
        self.close_called = True
        try:
            self.file.close()
        finally:
            if self.delete and self.delete_on_close:
                self.cleanup()

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close)

    def __getattr__(self, name):
        value = getattr(self.__dict__["file"], name)
        if hasattr(value, "__call__"):
            value = self._kept_alive(value, self._closer)
        if not isinstance(value, int):
            setattr(self, name, value)
        return value

    @staticmethod
    def _kept_alive(method, closer):
        """A method that holds the file's closer: `NamedTemporaryFile().write` must find a file."""
        from functools import wraps

        @wraps(method)
        def called(*args, **kwargs):
            closer.close_called
            return method(*args, **kwargs)

        return called

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Close the file, and remove it if that was asked for."""
        self._closer.close()

    def __iter__(self):
        # A generator, so that the wrapper lives as long as the loop.
        for line in self.file:
            yield line


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
    delete=True, *, errors=None, delete_on_close=True,
):  # fmt: skip
    """Make and open a file that is removed when it is closed."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    name = None

    def opener(*args):
        nonlocal name
        descriptor, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        return descriptor

    try:
        file = _io.open(dir, mode, buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
        try:
            _innermost(file).name = name
            return _TemporaryFileWrapper(file, name, delete, delete_on_close)
        except BaseException:
            file.close()
            raise
    except BaseException:
        if name is not None:
            _os.unlink(name)
        raise


def _innermost(file):
    raw = getattr(file, "buffer", file)
    return getattr(raw, "raw", raw)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
    errors=None,
):  # fmt: skip
    """Make and open a file without a name."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    if "b" not in mode:
        encoding = _io.text_encoding(encoding)
    descriptor = None

    def opener(*args):
        nonlocal descriptor
        descriptor = _open_nameless(dir)
        if descriptor is None:
            descriptor, name = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
            try:
                _os.unlink(name)
            except BaseException:
                _os.close(descriptor)
                raise
        return descriptor

    file = _io.open(dir, mode, buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    _innermost(file).name = descriptor
    return file


def _open_nameless(dir):
    """The descriptor of a file that never had a name, or None where there are no such files."""
    global _O_TMPFILE_WORKS
    if not _O_TMPFILE_WORKS:
        return None
    flags = (_bin_openflags | _os.O_TMPFILE) & ~_os.O_CREAT
    try:
        return _os.open(dir, flags, 0o600)
    except IsADirectoryError:
        _O_TMPFILE_WORKS = False
    except OSError:
        # This directory's file system cannot; another one's may.
        pass
    return None


# MARK: Directories that are removed


class TemporaryDirectory:
    """A directory that is removed with all it holds."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete
        self._finalizer = _weakref.finalize(
            self, self._cleanup, self.name, warn_message=f"Implicitly cleaning up {self!r}",
            ignore_errors=ignore_cleanup_errors, delete=delete,
        )  # fmt: skip

    @classmethod
    def _rmtree(cls, name, ignore_errors=False, repeated=False):
        def onexc(func, path, error):
            if isinstance(error, PermissionError):
                if repeated and path == name:
                    if not ignore_errors:
                        raise error
                    return
                cls._remove_closed(name, path, ignore_errors)
            elif not isinstance(error, FileNotFoundError) and not ignore_errors:
                raise error

        _shutil.rmtree(name, onexc=onexc)

    @classmethod
    def _remove_closed(cls, name, path, ignore_errors):
        """Remove what could not be removed for want of permission, once we have given it to ourselves."""
        try:
            if path != name:
                _allow_all(_os.path.dirname(path))
            _allow_all(path)
            try:
                _os.unlink(path)
            except (IsADirectoryError, PermissionError):
                cls._rmtree(path, ignore_errors, repeated=path == name)
        except FileNotFoundError:
            pass

    @classmethod
    def _cleanup(cls, name, warn_message, ignore_errors=False, delete=True):
        if delete:
            cls._rmtree(name, ignore_errors=ignore_errors)
            _warnings.warn(warn_message, ResourceWarning)

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the directory."""
        if self._finalizer.detach() or _os.path.exists(self.name):
            self._rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)

    __class_getitem__ = classmethod(_types.GenericAlias)


def _allow_all(path):
    """Let the owner do everything; what a link leads to is left alone."""
    if not _os.path.islink(path):
        _os.chmod(path, 0o700)


# Last, because it makes its files with TemporaryFile.
from _tempfile_spooled import SpooledTemporaryFile
