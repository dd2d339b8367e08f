"""Files, folders and environment variables of tests."""

import collections.abc
import contextlib

TESTFN_ASCII = "@test_tmp"
TESTFN = TESTFN_UNICODE = TESTFN_ASCII + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_NONASCII = TESTFN
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = b"@test\xff"
FS_NONASCII = "\xe6"
SAVEDCWD = None


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (
            isinstance(self.path, type) and issubclass(self.path, BaseException)
        ):
            raise self.path
        return self.path


def unlink(filename):
    import os

    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(filename)


def rmdir(dirname):
    import os

    with contextlib.suppress(FileNotFoundError):
        os.rmdir(dirname)


def rmtree(path):
    import shutil

    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(path)


def create_empty_file(filename):
    with open(filename, "wb"):
        pass


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    import os
    import tempfile

    made = path is None
    if made:
        path = os.path.realpath(tempfile.mkdtemp())
    else:
        os.mkdir(path)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    import os

    before = os.getcwd()
    os.chdir(os.path.realpath(path))
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(path=name, quiet=quiet) as path, change_cwd(path, quiet=quiet) as folder:
        yield folder


class EnvironmentVarGuard(collections.abc.MutableMapping):
    def __init__(self):
        import os

        self._environ = os.environ
        self._before = {}

    def __getitem__(self, name):
        return self._environ[name]

    def _note(self, name):
        self._before.setdefault(name, self._environ.get(name))

    def __setitem__(self, name, value):
        self._note(name)
        self._environ[name] = value

    def __delitem__(self, name):
        self._note(name)
        self._environ.pop(name, None)

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def set(self, name, value):
        self[name] = value

    def unset(self, *names):
        for name in names:
            del self[name]

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for name, value in self._before.items():
            if value is None:
                self._environ.pop(name, None)
            else:
                self._environ[name] = value


def can_symlink():
    return True


def skip_unless_symlink(test):
    return test


skip_unless_xattr = skip_if_dac_override = skip_unless_dac_override = skip_unless_symlink
skip_unless_working_chmod = skip_unless_hardlink = skip_unless_symlink


def _longpath(path):
    return path


def fd_count():
    import os

    return len(os.listdir("/proc/self/fd")) - 1


def make_bad_fd():
    with open(TESTFN, "wb") as file:
        number = file.fileno()
    unlink(TESTFN)
    return number


def can_chmod():
    return True


def can_hardlink():
    return True


@contextlib.contextmanager
def temp_umask(umask):
    import os

    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


@contextlib.contextmanager
def open_dir_fd(path):
    import os

    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
