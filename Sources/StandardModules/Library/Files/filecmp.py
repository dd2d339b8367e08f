"""Files and folders compared."""

import os
import stat
from itertools import filterfalse
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = [
    "RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__",
]  # fmt: skip
_cache = {}


def clear_cache():
    """Forget what has been compared."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Tell whether two files seem equal: by kind, size and time, else by content."""
    first, second = _signature(os.stat(f1)), _signature(os.stat(f2))
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    outcome = _cache.get((f1, f2, first, second))
    if outcome is None:
        outcome = _have_same_content(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[f1, f2, first, second] = outcome
    return outcome


def _signature(status):
    return stat.S_IFMT(status.st_mode), status.st_size, status.st_mtime


def _have_same_content(f1, f2):
    with open(f1, "rb") as one, open(f2, "rb") as other:
        while True:
            piece = one.read(BUFSIZE)
            if piece != other.read(BUFSIZE):
                return False
            if not piece:
                return True


class dircmp:
    """Two folders beside each other. What is asked for is found out then, and kept."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        hidden = [*self.hide, *self.ignore]
        self.left_list = sorted(name for name in os.listdir(self.left) if name not in hidden)
        self.right_list = sorted(name for name in os.listdir(self.right) if name not in hidden)

    def phase1(self):
        left = dict(zip(map(os.path.normcase, self.left_list), self.left_list))
        right = dict(zip(map(os.path.normcase, self.right_list), self.right_list))
        self.common = [left[name] for name in left if name in right]
        self.left_only = [left[name] for name in left if name not in right]
        self.right_only = [right[name] for name in right if name not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            kinds = [_kind(os.path.join(folder, name)) for folder in (self.left, self.right)]
            if None in kinds or kinds[0] != kinds[1]:
                self.common_funny.append(name)
            elif kinds[0] == stat.S_IFDIR:
                self.common_dirs.append(name)
            elif kinds[0] == stat.S_IFREG:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        found = cmpfiles(self.left, self.right, self.common_files, self.shallow)
        self.same_files, self.diff_files, self.funny_files = found

    def phase4(self):
        self.subdirs = {}
        for name in self.common_dirs:
            left, right = os.path.join(self.left, name), os.path.join(self.right, name)
            self.subdirs[name] = self.__class__(left, right, self.ignore, self.hide, shallow=self.shallow)

    def phase4_closure(self):
        self.phase4()
        for one in self.subdirs.values():
            one.phase4_closure()

    def report(self):
        """Print what differs."""
        print("diff", self.left, self.right)
        _report("Only in", self.left, ":", self.left_only)
        _report("Only in", self.right, ":", self.right_only)
        for title in "same_files", "diff_files", "funny_files", "common_dirs", "common_funny":
            names = getattr(self, title)
            if names:
                names.sort()
                print(_titles[title], ":", names)

    def report_partial_closure(self):
        """Print what differs here and in the folders that both have."""
        self.report()
        for one in self.subdirs.values():
            print()
            one.report()

    def report_full_closure(self):
        """Print what differs here and in everything below."""
        self.report()
        for one in self.subdirs.values():
            print()
            one.report_full_closure()

    methodmap = dict(
        subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3,
        common_dirs=phase2, common_files=phase2, common_funny=phase2,
        common=phase1, left_only=phase1, right_only=phase1, left_list=phase0, right_list=phase0,
    )  # fmt: skip

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)


_titles = {
    "same_files": "Identical files", "diff_files": "Differing files",
    "funny_files": "Trouble with common files", "common_dirs": "Common subdirectories",
    "common_funny": "Common funny cases",
}  # fmt: skip


def _report(title, folder, colon, names):
    if names:
        names.sort()
        print(title, folder, colon, names)


def _kind(path):
    try:
        return stat.S_IFMT(os.stat(path).st_mode)
    except (OSError, ValueError):
        return None


def cmpfiles(a, b, common, shallow=True):
    """Return the names of files that are equal, that differ, and that could not be compared."""
    outcome = [], [], []
    for name in common:
        try:
            is_equal = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
            outcome[0 if is_equal else 1].append(name)
        except (OSError, ValueError):
            outcome[2].append(name)
    return outcome
