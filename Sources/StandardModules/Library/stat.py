"""Constants and functions for the modes of files."""

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG = 0o040000, 0o020000, 0o060000, 0o100000
S_IFIFO, S_IFLNK, S_IFSOCK = 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

S_ISUID, S_ISGID, S_ISVTX, S_ENFMT = 0o4000, 0o2000, 0o1000, 0o2000
S_IREAD, S_IWRITE, S_IEXEC = 0o0400, 0o0200, 0o0100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o0700, 0o0400, 0o0200, 0o0100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o0070, 0o0040, 0o0020, 0o0010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o0007, 0o0004, 0o0002, 0o0001


def S_IMODE(mode):
    """Return the permissions of a mode."""
    return mode & 0o7777


def S_IFMT(mode):
    """Return the kind of file of a mode."""
    return mode & 0o170000


def S_ISDIR(mode):
    """Is it a directory?"""
    return S_IFMT(mode) == S_IFDIR


def S_ISCHR(mode):
    """Is it a character device?"""
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode):
    """Is it a block device?"""
    return S_IFMT(mode) == S_IFBLK


def S_ISREG(mode):
    """Is it a regular file?"""
    return S_IFMT(mode) == S_IFREG


def S_ISFIFO(mode):
    """Is it a named pipe?"""
    return S_IFMT(mode) == S_IFIFO


def S_ISLNK(mode):
    """Is it a symbolic link?"""
    return S_IFMT(mode) == S_IFLNK


def S_ISSOCK(mode):
    """Is it a socket?"""
    return S_IFMT(mode) == S_IFSOCK


def S_ISDOOR(mode):
    """Is it a door? No system of ours has them."""
    return False


S_ISPORT = S_ISWHT = S_ISDOOR

_KINDS = {
    S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c",
    S_IFIFO: "p",
}  # fmt: skip


def filemode(mode):
    """Return a mode as `ls -l` shows it."""
    text = [_KINDS.get(S_IFMT(mode), "?")]
    for shift, special in ((6, S_ISUID), (3, S_ISGID), (0, S_ISVTX)):
        bits = mode >> shift & 7
        text.append("r" if bits & 4 else "-")
        text.append("w" if bits & 2 else "-")
        letter = "t" if special == S_ISVTX else "s"
        if mode & special:
            text.append(letter if bits & 1 else letter.upper())
        else:
            text.append("x" if bits & 1 else "-")
    return "".join(text)
