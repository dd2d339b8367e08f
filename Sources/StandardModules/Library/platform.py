"""What machine and system this is."""

import functools
import os
import sys
from collections import namedtuple

__version__ = "1.0.8"

_uname = namedtuple("uname_result", "system node release version machine")


class uname_result(_uname):
    """As os.uname(), with a processor that is looked for when it is asked for."""

    @functools.cached_property
    def processor(self):
        return ""

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6

    def __getitem__(self, index):
        return tuple(self)[index]

    def __repr__(self):
        names = (*self._fields, "processor")
        return f"uname_result({', '.join(f'{n}={v!r}' for n, v in list(zip(names, self))[:5])})"


@functools.lru_cache
def uname():
    """Return system, node, release, version and machine."""
    found = os.uname()
    return uname_result(found.sysname, found.nodename, found.release, found.version, found.machine)


def system():
    """Return the system's name, such as 'Linux'."""
    return uname().system


def node():
    """Return the machine's name in its network."""
    return uname().node


def release():
    """Return the system's release."""
    return uname().release


def version():
    """Return the system's version."""
    return uname().version


def machine():
    """Return the type of machine, such as 'x86_64'."""
    return uname().machine


def processor():
    """Return the type of processor, or an empty text."""
    return uname().processor


def architecture(executable=sys.executable, bits="", linkage=""):
    """Return the bits of a pointer and the format of executables."""
    return bits or "64bit", linkage or ("ELF" if system() == "Linux" else "")


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """Return the C library and its version, as far as they are known."""
    return ("glibc" if system() == "Linux" else lib), version


def platform(aliased=False, terse=False):
    """Return system, release and machine in one text."""
    name = uname()
    if name.system == "Darwin":
        return f"macOS-{mac_ver()[0] or name.release}-{name.machine}-64bit"
    parts = [name.system, name.release]
    if not terse:
        parts += [name.machine, "with-" + "".join(libc_ver())]
    return "-".join(part.replace(" ", "_") for part in parts if part)


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Return the version of macOS."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """Return the version of Windows: none."""
    return release, version, csd, ptype


def python_implementation():
    """Return the implementation whose language this is."""
    return "CPython"


def python_version():
    """Return the version of the language."""
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    """Return the version of the language as texts."""
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    """Return the branch of the implementation's source."""
    return ""


def python_revision():
    """Return the revision of the implementation's source."""
    return ""


def python_build():
    """Return number and date of the build."""
    return "main", ""


def python_compiler():
    """Return the compiler of the implementation."""
    return "Swift"


def win32_edition():
    """Return the edition of Windows: none."""
    return None


def win32_is_iot():
    """Tell whether this is Windows for small devices."""
    return False
