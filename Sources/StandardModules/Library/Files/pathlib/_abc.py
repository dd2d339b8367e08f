"""What paths of every file system share: local ones, and those of archives or of scripts' own."""

import errno
import glob as _glob
import stat

from ._pure_base import ParserBase, PurePathBase, UnsupportedOperation

__all__ = ["UnsupportedOperation"]

# Errors that say that nothing is there; every other one goes to the caller.
_NOTHING_THERE = {errno.ENOENT, errno.ENOTDIR, errno.EBADF, errno.ELOOP}


def _is_directory(entry, follow_symlinks):
    try:
        return entry.is_dir(follow_symlinks=follow_symlinks)
    except OSError:
        return False


class PathBase(PurePathBase):
    """A path with a file system behind it, which a class below reaches by stat(), open(), iterdir() ..."""

    _most_links = 40

    @classmethod
    def _refused(cls, name):
        return UnsupportedOperation(f"{cls.__name__}.{name} is unsupported")

    # MARK: Status

    def stat(self, *, follow_symlinks=True):
        """Return the status of the file."""
        raise self._refused("stat()")

    def lstat(self):
        """Return the status of the file, or of the link itself."""
        return self.stat(follow_symlinks=False)

    def _mode(self, follow_symlinks=True):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as error:
            if error.errno not in _NOTHING_THERE:
                raise
        except ValueError:
            pass
        return None

    def _is(self, kind, follow_symlinks=True):
        mode = self._mode(follow_symlinks)
        return mode is not None and kind(mode)

    def exists(self, *, follow_symlinks=True):
        """Is there something at the path?"""
        return self._mode(follow_symlinks) is not None

    def is_dir(self, *, follow_symlinks=True):
        """Is it a directory?"""
        return self._is(stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Is it a regular file?"""
        return self._is(stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        """Is it a symbolic link?"""
        return self._is(stat.S_ISLNK, False)

    def is_mount(self):
        """Is it a mount point?"""
        if not self.exists() or not self.is_dir():
            return False
        own, above = self.stat(), self.parent.stat()
        return own.st_dev != above.st_dev or own.st_ino == above.st_ino

    def is_junction(self):
        """Is it a junction? Only Windows has them."""
        return False

    def is_block_device(self):
        """Is it a block device?"""
        return self._is(stat.S_ISBLK)

    def is_char_device(self):
        """Is it a character device?"""
        return self._is(stat.S_ISCHR)

    def is_fifo(self):
        """Is it a named pipe?"""
        return self._is(stat.S_ISFIFO)

    def is_socket(self):
        """Is it a socket?"""
        return self._is(stat.S_ISSOCK)

    def samefile(self, other_path):
        """Is it the same file as another one?"""
        own = self.stat()
        if not hasattr(other_path, "stat"):
            other_path = self.with_segments(other_path)
        other = other_path.stat()
        return own.st_ino == other.st_ino and own.st_dev == other.st_dev

    def owner(self, *, follow_symlinks=True):
        """Return the name of the file's owner."""
        raise self._refused("owner()")

    def group(self, *, follow_symlinks=True):
        """Return the name of the file's group."""
        raise self._refused("group()")

    # MARK: Contents

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file."""
        raise self._refused("open()")

    def read_bytes(self):
        """Return the contents as bytes."""
        with self.open(mode="rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """Return the contents as text."""
        with self.open(mode="r", encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        """Write bytes; return their number."""
        # What is no bytes is refused before the file is emptied.
        view = memoryview(data)
        with self.open(mode="wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text; return its length."""
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {data.__class__.__name__}")
        with self.open(mode="w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    # MARK: Directories

    def iterdir(self):
        """Iterate over the paths in the directory."""
        raise self._refused("iterdir()")

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        """Iterate over the paths below that match the pattern."""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)
        anchor, names = pattern._stack
        if anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        # A path that has no directory at all says so now, not when the search begins.
        if type(self).iterdir is PathBase.iterdir:
            self.iterdir()
        return self._select(names[::-1], case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=True):
        """Iterate over the paths anywhere below that match the pattern."""
        if not isinstance(pattern, PurePathBase):
            pattern = self.with_segments(pattern)
        return self.glob(
            "**" / pattern, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def _below(self, name):
        return self.joinpath(name)

    def _entries(self):
        # What is in the directory: objects with a name and is_dir().
        return self.iterdir()

    def _names(self):
        try:
            return [entry.name for entry in self._entries()]
        except OSError:
            return []

    def _found(self):
        # The entries of a directory that can be read, and whether each is a directory itself.
        try:
            return [(entry.name, _is_directory(entry, True)) for entry in self._entries()]
        except OSError:
            return []

    def _select(self, parts, case_sensitive, follows):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == "":
            if self.is_dir():
                yield self._below("")
        elif part == "**":
            yield from self._select_recursively(rest, case_sensitive, follows)
        elif part == ".." or not _glob.has_magic(part) and case_sensitive is None:
            path = self._below(part)
            if rest or path.exists(follow_symlinks=False):
                yield from path._select(rest, case_sensitive, follows)
        else:
            match = self._regex(part, case_sensitive, False).match
            if not rest:
                yield from map(self._below, filter(match, self._names()))
                return
            for name, is_dir in self._found():
                if is_dir and match(name):
                    yield from self._below(name)._select(rest, case_sensitive, follows)

    def _select_recursively(self, rest, case_sensitive, follows):
        while rest and rest[0] == "**":
            rest = rest[1:]
        # Names that a regular expression can find on the same way. Where links are not followed, only
        # the last name is one: the names before it may be links.
        wanted = []
        while rest and rest[0] not in ("", "..", "**") and (follows or len(rest) == 1):
            wanted.append(rest[0])
            rest = rest[1:]
        match = None
        if wanted:
            match = self._regex(self.parser.sep.join(["**", *wanted]), case_sensitive, True).match
        elif self.exists():
            yield from self._below("")._select(rest, case_sensitive, follows)
        pending = [(self, "")]
        while pending:
            folder, below = pending.pop()
            try:
                entries = list(folder._entries())
            except OSError:
                continue
            for entry in entries:
                name = below + self.parser.sep + entry.name if below else entry.name
                goes_down = _is_directory(entry, follows)
                if goes_down or not rest and (match is None or match(name)):
                    path = folder._below(entry.name)
                    if goes_down:
                        pending.append((path, name))
                    if match is None or match(name):
                        yield from path._select(rest, case_sensitive, follows)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Iterate over the tree below: path, names of directories, names of files."""
        # A directory that is yet to be read, or one that was, with what is in it.
        pending = [(self, None, None)]
        while pending:
            path, directories, files = found = pending.pop()
            if directories is not None:
                yield found
                continue
            try:
                directories, files = path._sorted_out(follow_symlinks)
            except OSError as error:
                if on_error is not None:
                    on_error(error)
                continue
            if top_down:
                yield path, directories, files
            else:
                pending.append((path, directories, files))
            pending += [(path.joinpath(name), None, None) for name in reversed(directories)]

    def _sorted_out(self, follow_symlinks):
        directories, files = [], []
        for entry in self._entries():
            (directories if _is_directory(entry, follow_symlinks) else files).append(entry.name)
        return directories, files

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make a directory."""
        raise self._refused("mkdir()")

    def rmdir(self):
        """Remove the directory."""
        raise self._refused("rmdir()")

    # MARK: Changes

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file, or set its time to now."""
        raise self._refused("touch()")

    def unlink(self, missing_ok=False):
        """Remove the file or link."""
        raise self._refused("unlink()")

    def rename(self, target):
        """Rename the file; return the new path."""
        raise self._refused("rename()")

    def replace(self, target):
        """Rename the file, over an existing one; return the new path."""
        raise self._refused("replace()")

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions."""
        raise self._refused("chmod()")

    def lchmod(self, mode):
        """Change the permissions of the file, or of the link itself."""
        self.chmod(mode, follow_symlinks=False)

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a symbolic link."""
        raise self._refused("symlink_to()")

    def hardlink_to(self, target):
        """Make the path a hard link."""
        raise self._refused("hardlink_to()")

    def readlink(self):
        """Return where the link points."""
        raise self._refused("readlink()")

    # MARK: Other forms

    @classmethod
    def cwd(cls):
        """Return the current directory."""
        return cls("").absolute()

    @classmethod
    def home(cls):
        """Return the user's home directory."""
        return cls("~").expanduser()

    @classmethod
    def from_uri(cls, uri):
        """Return the path of a file URI."""
        raise cls._refused("from_uri()")

    def as_uri(self):
        """Return the path as a file URI."""
        raise self._refused("as_uri()")

    def absolute(self):
        """Return the path from the root on, not normalised."""
        raise self._refused("absolute()")

    def expanduser(self):
        """Replace ~ and ~user at the start."""
        raise self._refused("expanduser()")

    def resolve(self, strict=False):
        """Return the absolute path without links."""
        if self._resolving:
            return self
        root, pending = self._stack
        done = []
        try:
            root, done = self.with_segments(root).absolute()._stack
            done.reverse()
        except UnsupportedOperation:
            pass
        # Without links there is nothing to ask for, unless the file must be there.
        asks = strict or type(self).readlink is not PathBase.readlink
        links = 0
        while pending:
            name = pending.pop()
            if not name or name == ".":
                continue
            if name == ".." and (root if not done else done[-1] != ".."):
                del done[-1:]
                continue
            done.append(name)
            if not asks or name == "..":
                continue
            path = self.with_segments(root + self.parser.sep.join(done))
            path._resolving = True
            try:
                target = self._followed(path, bool(pending))
                links += target is not None
                if links >= self._most_links:
                    raise OSError(errno.ELOOP, "Too many symbolic links in path", self._raw_path)
            except OSError:
                if strict:
                    raise
                asks, target = False, None
            if target is not None:
                done.pop()
                anchor, names = target._stack
                if anchor:
                    root = anchor
                    done.clear()
                pending.extend(names)
        return self.with_segments(root + self.parser.sep.join(done))

    def _followed(self, path, goes_on):
        # Where the link points, or None when the path is no link.
        mode = path.stat(follow_symlinks=False).st_mode
        if stat.S_ISLNK(mode):
            return path.readlink()
        if goes_on and not stat.S_ISDIR(mode):
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", self._raw_path)
        return None
