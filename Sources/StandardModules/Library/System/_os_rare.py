"""What few programs ask of `os`, and the system's other calls are enough for."""

import posix
from _collections_abc import MutableMapping
from posix import close, fstat, isatty, pread, pwrite, read, urandom, write
from posix import F_LOCK, F_TEST, F_TLOCK, F_ULOCK, O_CLOEXEC, O_NONBLOCK
from stat import S_ISDIR


class BytesEnviron(MutableMapping):
    """The environment variables as bytes: another view of the same ones."""

    def __init__(self, environ, encode, decode):
        self._environ, self._encode, self._decode = environ, encode, decode

    def _text(self, value):
        if not isinstance(value, bytes):
            raise TypeError(f"bytes expected, not {type(value).__name__}")
        return self._decode(value)

    def __getitem__(self, key):
        try:
            return self._encode(self._environ[self._text(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._environ[self._text(key)] = self._text(value)

    def __delitem__(self, key):
        try:
            del self._environ[self._text(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return map(self._encode, list(self._environ))

    def __len__(self):
        return len(self._environ)

    def __repr__(self):
        items = ", ".join(f"{key!r}: {value!r}" for key, value in self.items())
        return f"environ({{{items}}})"

    def copy(self):
        return dict(self)


def closerange(fd_low, fd_high, /):
    """Close all file descriptors in [fd_low, fd_high), ignoring errors."""
    for fd in range(max(0, fd_low), min(fd_high, 1 << 16)):
        try:
            close(fd)
        except OSError:
            pass


def pipe2(flags, /):
    """Create a pipe with flags set atomically."""
    ends = posix.pipe()
    for fd in ends:
        posix.set_inheritable(fd, not flags & O_CLOEXEC)
        posix.set_blocking(fd, not flags & O_NONBLOCK)
    return ends


def _spread(data, buffers):
    """Put bytes into buffers one after another."""
    place = 0
    for buffer in buffers:
        with memoryview(buffer).cast("B") as view:
            part = data[place:place + len(view)]
            view[:len(part)] = part
            place += len(part)
    return place


def readv(fd, buffers, /):
    """Read from a file descriptor into an iterable of mutable bytes-like objects."""
    return _spread(read(fd, _size(buffers)), buffers)


def preadv(fd, buffers, offset, flags=0, /):
    """Read from a file descriptor at an offset into mutable bytes-like objects."""
    return _spread(pread(fd, _size(buffers), offset), buffers)


def writev(fd, buffers, /):
    """Write the contents of bytes-like objects to a file descriptor."""
    return write(fd, b"".join(buffers))


def pwritev(fd, buffers, offset, flags=0, /):
    """Write the contents of bytes-like objects to a file descriptor at an offset."""
    return pwrite(fd, b"".join(buffers), offset)


def _size(buffers):
    return sum(memoryview(buffer).nbytes for buffer in buffers)


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    """Copy bytes from one file descriptor to another."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    data = read(src, count) if offset_src is None else pread(src, count, offset_src)
    return write(dst, data) if offset_dst is None else pwrite(dst, data, offset_dst)


def posix_fallocate(fd, offset, length, /):
    """Make sure that a file has room for bytes at an offset."""
    if offset < 0 or length <= 0:
        raise OSError(22, "Invalid argument")
    if fstat(fd).st_size < offset + length:
        posix.ftruncate(fd, offset + length)


def posix_fadvise(fd, offset, length, advice, /):
    """Announce an intention to access data; it changes nothing here."""
    fstat(fd)


def getrandom(size, flags=0):
    """Obtain a series of random bytes."""
    return urandom(size)


def lockf(fd, command, length, /):
    """Apply, test or remove a POSIX lock on an open file descriptor."""
    import fcntl

    if command == F_TEST:
        raise NotImplementedError("Baton's lockf() locks and unlocks, but cannot only test")
    kinds = {F_ULOCK: fcntl.LOCK_UN, F_LOCK: fcntl.LOCK_EX, F_TLOCK: fcntl.LOCK_EX | fcntl.LOCK_NB}
    if command not in kinds:
        raise OSError(22, "Invalid argument")
    fcntl.lockf(fd, kinds[command], length, 0, 1)


def major(device, /):
    """Extracts a device major number from a raw device number."""
    return device >> 8 & 0xFFF | device >> 32 & ~0xFFF


def minor(device, /):
    """Extracts a device minor number from a raw device number."""
    return device & 0xFF | device >> 12 & ~0xFF & 0xFFFFFFFF


def makedev(major, minor, /):
    """Composes a raw device number from the major and minor device numbers."""
    return (major & 0xFFF) << 8 | (major & ~0xFFF) << 32 | minor & 0xFF | (minor & ~0xFF) << 12


def ctermid():
    """Return the name of the controlling terminal for this process."""
    return "/dev/tty"


def device_encoding(fd):
    """Return a string describing the encoding of a terminal file descriptor, or None."""
    return "UTF-8" if isatty(fd) else None


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """Walk through a tree of directories, each with a descriptor that is open for the moment."""
    top = posix.fspath(top)
    yield from _fwalk(top, top, dir_fd, topdown, onerror, follow_symlinks, True)


def _fwalk(path, name, below, topdown, onerror, follows, is_top):
    """Walk a folder, which has a path to show and a name below an open folder."""
    try:
        known = None if follows else posix.stat(name, dir_fd=below, follow_symlinks=False)
        fd = posix.open(name, posix.O_RDONLY | posix.O_NONBLOCK, dir_fd=below)
    except OSError as error:
        if is_top:
            raise
        if onerror is not None:
            onerror(error)
        return
    try:
        if not follows and (is_top and not S_ISDIR(known.st_mode) or not _is_same(known, fstat(fd))):
            return
        names = posix.listdir(fd)
        if isinstance(path, bytes):
            names = [one.encode("utf-8", "surrogateescape") for one in names]
        folders, files = [], []
        for one in names:
            (folders if _is_folder(one, fd) else files).append(one)
        if topdown:
            yield path, folders, files, fd
        for one in folders:
            yield from _fwalk(_joined(path, one), one, fd, topdown, onerror, follows, False)
        if not topdown:
            yield path, folders, files, fd
    finally:
        close(fd)


def _is_same(one, other):
    return one.st_ino == other.st_ino and one.st_dev == other.st_dev


def _is_folder(name, fd):
    try:
        return S_ISDIR(posix.stat(name, dir_fd=fd).st_mode)
    except OSError:
        return False


def _joined(path, name):
    slash = b"/" if isinstance(path, bytes) else "/"
    return path + name if path.endswith(slash) else path + slash + name


# CPython has them in C.
__builtin_functions__ = (
    "closerange", "copy_file_range", "ctermid", "device_encoding", "getrandom", "lockf", "major", "makedev",
    "minor", "pipe2", "posix_fadvise", "posix_fallocate", "preadv", "pwritev", "readv", "writev",
)  # fmt: skip
