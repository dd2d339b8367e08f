"""A file of values and a file that tells where each key's value is, which is written at the end."""

import ast
import io
import os
from collections.abc import MutableMapping

__all__ = ["error", "open"]

_block = 512
error = OSError


class _Database(MutableMapping):
    """The keys in memory, the values in the file."""

    def __init__(self, filebasename, mode, flag="c"):
        filebasename = os.fsencode(filebasename)
        self._mode = mode
        self._readonly = flag == "r"
        self._dirfile = filebasename + b".dir"
        self._datfile = filebasename + b".dat"
        self._bakfile = filebasename + b".bak"
        self._index = None
        self._modified = False
        if flag == "n":
            for path in self._datfile, self._bakfile, self._dirfile:
                try:
                    os.remove(path)
                except OSError:
                    pass
        try:
            io.open(self._datfile, encoding="Latin-1").close()
        except OSError:
            if flag not in ("c", "n"):
                raise
            with io.open(self._datfile, "w", encoding="Latin-1"):
                self._chmod(self._datfile)
        self._read_index(flag)

    def _chmod(self, path):
        os.chmod(path, self._mode & ~_umask())

    def _read_index(self, flag):
        self._index = {}
        try:
            file = io.open(self._dirfile, encoding="Latin-1")
        except OSError:
            if flag not in ("c", "n"):
                raise
            self._modified = True
            return
        with file:
            for line in file:
                key, place = ast.literal_eval(line.rstrip())
                self._index[key.encode("Latin-1")] = place

    def _commit(self):
        """Write where the values are."""
        if self._index is None or not self._modified:
            return
        for path, action in ((self._bakfile, os.unlink), (self._dirfile, lambda path: os.rename(path, self._bakfile))):
            try:
                action(path)
            except OSError:
                pass
        with io.open(self._dirfile, "w", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")
        self._modified = False

    sync = _commit

    def _check(self):
        if self._index is None:
            raise error("DBM object has already been closed")

    def _check_writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")

    def __getitem__(self, key):
        self._check()
        position, size = self._index[_as_bytes(key, "keys")]
        with io.open(self._datfile, "rb") as file:
            file.seek(position)
            return file.read(size)

    def __setitem__(self, key, value):
        self._check()
        self._check_writable()
        key, value = _as_bytes(key, "keys"), _as_bytes(value, "values")
        self._modified = True
        if key in self._index:
            position, size = self._index[key]
            # The value may grow within its last block.
            if len(value) <= -(-size // _block) * _block:
                with io.open(self._datfile, "rb+") as file:
                    file.seek(position)
                    file.write(value)
                self._index[key] = position, len(value)
                return
            self._index[key] = self._append(value)
            return
        self._index[key] = self._append(value)
        with io.open(self._dirfile, "a", encoding="Latin-1") as file:
            self._chmod(self._dirfile)
            file.write(f"{key.decode('Latin-1')!r}, {self._index[key]!r}\n")

    def _append(self, value):
        with io.open(self._datfile, "rb+") as file:
            end = file.seek(0, 2)
            position = -(-end // _block) * _block
            file.write(b"\0" * (position - end))
            file.write(value)
        return position, len(value)

    def __delitem__(self, key):
        self._check()
        self._check_writable()
        key = _as_bytes(key, "keys")
        self._modified = True
        del self._index[key]
        self._commit()

    def keys(self):
        self._check()
        return list(self._index)

    def items(self):
        self._check()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        self._check()
        return _as_bytes(key, "keys") in self._index

    def iterkeys(self):
        self._check()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._check()
        return len(self._index)

    def close(self):
        try:
            self._commit()
        finally:
            self._index = self._datfile = self._dirfile = self._bakfile = None

    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def _as_bytes(value, what):
    if isinstance(value, str):
        return value.encode("utf-8")
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"{what} must be bytes or strings")
    return value


def _umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def open(file, flag="c", mode=0o666):
    """Open a file of keys and values."""
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode, flag=flag)
