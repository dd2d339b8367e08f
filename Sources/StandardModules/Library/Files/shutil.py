"""Operations on files and whole directories."""

import fnmatch
import os
import posix
import stat
from _shutil_archives import (
    ReadError, RegistryError, get_archive_formats, get_unpack_formats, make_archive,
    register_archive_format, register_unpack_format, unpack_archive, unregister_archive_format,
    unregister_unpack_format)
from collections import namedtuple

__all__ = [
    "copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move",
    "rmtree", "Error", "SpecialFileError", "ExecError", "disk_usage", "chown", "which", "get_terminal_size",
    "SameFileError", "ignore_patterns", "make_archive", "get_archive_formats",
    "register_archive_format", "unregister_archive_format", "get_unpack_formats",
    "register_unpack_format", "unregister_unpack_format", "unpack_archive",
]  # fmt: skip

COPY_BUFSIZE = 64 * 1024
# Does the system copy from file to file?
_USE_CP_SENDFILE = hasattr(os, "sendfile")
# Trees are removed by paths.
_use_fd_functions = False


class Error(OSError):
    """What went wrong with a tree, in a list."""


class SameFileError(Error):
    """A file would be copied onto itself."""


class ExecError(OSError):
    """Raised when a program that packs files cannot be run."""


class _GiveupOnFastCopy(Exception):
    """The system cannot copy these files by itself."""


class SpecialFileError(OSError):
    """Raised for files that cannot be copied, such as named pipes."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what one stream gives to another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _fastcopy_sendfile(fsrc, fdst):
    """Let the system copy one file to another."""
    import errno

    global _USE_CP_SENDFILE
    try:
        source, target = fsrc.fileno(), fdst.fileno()
    except Exception as error:
        raise _GiveupOnFastCopy(error)
    try:
        size = max(os.fstat(source).st_size, 1 << 23)
    except OSError:
        size = 1 << 27
    offset = 0
    while True:
        try:
            sent = os.sendfile(target, source, offset, size)
        except OSError as error:
            error.filename, error.filename2 = fsrc.name, fdst.name
            if error.errno == errno.ENOTSOCK:
                # It serves sockets only.
                _USE_CP_SENDFILE = False
                raise _GiveupOnFastCopy(error)
            if error.errno == errno.ENOSPC:
                raise error from None
            if offset == 0 and os.lseek(target, 0, os.SEEK_CUR) == 0:
                raise _GiveupOnFastCopy(error)
            raise error
        if sent == 0:
            return
        offset += sent


def _copy_contents(source, target):
    if _USE_CP_SENDFILE:
        try:
            return _fastcopy_sendfile(source, target)
        except _GiveupOnFastCopy:
            pass
    copyfileobj(source, target)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy the contents of a file; return the destination."""
    if os.path.exists(src) and os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for path in (src, dst):
        if stat.S_ISFIFO(os.path._mode(path)):
            raise SpecialFileError(f"`{os.fspath(path)}` is a named pipe")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                _copy_contents(source, target)
        except IsADirectoryError:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from None
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copy the permissions of a file."""
    if follow_symlinks or not (os.path.islink(src) and os.path.islink(dst)):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy the permissions and times of a file."""
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        status = os.lstat(src)
        os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns), follow_symlinks=False)
        _copyxattr(src, dst, follow_symlinks=False)
        return
    status = os.stat(src)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns))
    # Before the permissions: they may forbid it.
    _copyxattr(src, dst)
    os.chmod(dst, stat.S_IMODE(status.st_mode))


if hasattr(os, "setxattr"):
    def _copyxattr(src, dst, *, follow_symlinks=True):
        """Copy the attributes of a file, as far as the file systems have any."""
        import errno

        refusals = (errno.ENOTSUP, errno.ENODATA, errno.EINVAL)
        try:
            names = os.listxattr(src, follow_symlinks=follow_symlinks)
        except OSError as error:
            if error.errno not in refusals:
                raise
            return
        for name in names:
            try:
                value = os.getxattr(src, name, follow_symlinks=follow_symlinks)
                os.setxattr(dst, name, value, follow_symlinks=follow_symlinks)
            except OSError as error:
                if error.errno not in (errno.EPERM, errno.EACCES, *refusals):
                    raise
else:
    def _copyxattr(src, dst, *, follow_symlinks=True):
        """Do nothing: the system has no attributes of files."""


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions; return the destination."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions and times; return the destination."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """Return a function for copytree() that leaves out names by patterns."""
    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return ignore


def copytree(
    src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
    dirs_exist_ok=False,
):  # fmt: skip
    """Copy a directory with all it holds; return the destination."""
    with os.scandir(src) as found:
        entries = list(found)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(source), target)
            elif entry.is_symlink() and not os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif entry.is_dir():
                copytree(
                    source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks,
                    dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a directory with all it holds."""
    def failed(function, path, error):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, path, error)
        elif onerror is not None:
            onerror(function, path, (type(error), error, error.__traceback__))
        else:
            raise error

    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    try:
        status = os.lstat(path)
    except OSError as error:
        return failed(os.lstat, path, error)
    try:
        if stat.S_ISLNK(status.st_mode):
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError as error:
        error.filename = path
        return failed(os.path.islink, path, error)
    _remove_tree(path, failed)


def _remove_tree(path, failed):
    # Trees may be deeper than calls can be: what is to be done lies in a list, the next thing last.
    todo = [(path, True)]
    while todo:
        path, is_full = todo.pop()
        if is_full:
            todo.append((path, False))
            todo += _without_files(path, failed)
        else:
            _tried(os.rmdir, path, failed)


def _without_files(path, failed):
    """Remove the files of a directory; return the directories in it, the first one last."""
    entries = []
    try:
        with os.scandir(path) as found:
            entries = list(found)
    except FileNotFoundError:
        # Somebody else has been quicker.
        pass
    except OSError as error:
        failed(os.scandir, path, error)
    folders = []
    for entry in entries:
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
        except OSError:
            is_folder = False
        if is_folder:
            folders.append((entry.path, True))
        else:
            _tried(os.unlink, entry.path, failed)
    return reversed(folders)


def _tried(function, path, failed):
    try:
        function(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        failed(function, path, error)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    """Move a file or directory; return the destination."""
    target = dst
    if os.path.isdir(dst):
        if os.path.samefile(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip(os.sep)))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            if _destinsrc(src, target):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.") from None
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def _destinsrc(src, dst):
    """Whether the destination lies in the source."""
    src, dst = (os.path.join(os.path.abspath(path), "") for path in (src, dst))
    return dst.startswith(src)


_usage = namedtuple("usage", "total used free")
_usage.__qualname__ = "_ntuple_diskusage"


def disk_usage(path):
    """Return the bytes of a file system: all, used and free ones."""
    total, free, available = posix._capacity(path)
    return _usage(total, total - free, available)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    """Change the owner and the group of a file, by number or name."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    if isinstance(user, str):
        import pwd

        try:
            user = pwd.getpwnam(user).pw_uid
        except KeyError:
            raise LookupError(f"no such user: {user!r}") from None
    if isinstance(group, str):
        import grp

        try:
            group = grp.getgrnam(group).gr_gid
        except KeyError:
            raise LookupError(f"no such group: {group!r}") from None
    user, group = -1 if user is None else user, -1 if group is None else group
    os.chown(path, user, group, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def get_terminal_size(fallback=(80, 24)):
    """Return the size of the terminal, as the environment or the terminal says."""
    sizes = []
    for name in ("COLUMNS", "LINES"):
        try:
            sizes.append(int(os.environ[name]))
        except (KeyError, ValueError):
            sizes.append(0)
    columns, lines = sizes
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except (ValueError, OSError):
            size = os.terminal_size(fallback)
        columns = columns if columns > 0 else size.columns or fallback[0]
        lines = lines if lines > 0 else size.lines or fallback[1]
    return os.terminal_size((columns, lines))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """Return the path of a program, or None."""
    def fits(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    convert = os.fsencode if isinstance(cmd, bytes) else os.fsdecode
    folder, cmd = os.path.split(cmd)
    if folder:
        folders = [folder]
    else:
        path = _search_path() if path is None else path
        folders = convert(path).split(convert(os.pathsep)) if path else []
    for folder in dict.fromkeys(folders):
        file = os.path.join(folder, cmd)
        if fits(file):
            return file
    return None


def _search_path():
    """Where programs are: as the environment says, or else the system."""
    path = os.environ.get("PATH")
    if path is None:
        try:
            path = os.confstr("CS_PATH")
        except (AttributeError, ValueError):
            path = os.defpath
    return path
