"""What machine and system this is."""

import functools
import os
import re
import sys
from collections import namedtuple

__version__ = "1.0.8"

_uname = namedtuple("uname_result", "system node release version machine")


class uname_result(_uname):
    """As os.uname(), with a processor that is looked for when it is asked for."""

    _fields = (*_uname._fields, "processor")

    @functools.cached_property
    def processor(self):
        return _unknown_as_blank(_uname_of_shell())

    @classmethod
    def _make(cls, iterable):
        return super().__new__(cls, *list(iterable)[:5])

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6

    def __getitem__(self, index):
        return tuple(self)[index]

    def __repr__(self):
        return f"uname_result({', '.join(f'{name}={value!r}' for name, value in zip(_uname._fields, self))})"

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


def _unknown_as_blank(value):
    return "" if value == "unknown" else value


def _uname_of_shell():
    import subprocess

    try:
        return subprocess.check_output(["uname", "-p"], stderr=subprocess.DEVNULL, text=True, encoding="utf8").strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


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
    if executable is not None:
        return _library_of(executable, lib, version, chunksize)
    try:
        name, _, number = os.confstr("CS_GNU_LIBC_VERSION").partition(" ")
    except (AttributeError, ValueError, OSError):
        return lib, version
    return name, number


def _library_of(executable, lib, version, chunksize):
    marks = re.compile(rb"(__libc_init)|GLIBC_([0-9.]+)|libc(?:_\w+)?\.so(?:\.(\d[0-9.]*))?")
    newest = []
    with open(executable, "rb") as file:
        rest = b""
        while chunk := file.read(chunksize):
            chunk = rest + chunk
            for found in marks.finditer(chunk):
                if found[2]:
                    lib = "glibc"
                    newest.append(found[2].decode("latin-1").rstrip("."))
                elif lib != "glibc":
                    lib = "libc"
                    version = max(version, (found[3] or b"").decode("latin-1"))
            rest = chunk[-100:]
    return (lib, max(newest, key=_comparable_version)) if newest else (lib, version)


def _comparable_version(version):
    """A list by which versions are sorted: numbers after words, words by how finished they are."""
    parts = []
    for part in re.findall(r"\d+|[a-zA-Z]+", version):
        if part.isdigit():
            parts += [100, int(part)]
        else:
            words = {"dev": 10, "alpha": 20, "a": 20, "beta": 30, "b": 30, "c": 40, "RC": 50, "rc": 50, "pl": 200, "p": 200}
            parts += [words.get(part, 0), part]
    return parts


def platform(aliased=False, terse=False):
    """Return system, release and machine in one text."""
    name = uname()
    if name.system == "Darwin":
        return f"macOS-{mac_ver()[0] or name.release}-{name.machine}-{architecture()[0]}"
    parts = [name.system, name.release]
    if not terse:
        parts += [name.machine, "with-" + "".join(libc_ver())]
    return "-".join(part.replace(" ", "_") for part in parts if part)


def system_alias(system, release, version):
    """Return system, release and version under the names by which people know them."""
    if system != "SunOS" or release < "5":
        return system, release, version
    major, dot, rest = release.partition(".")
    return "Solaris", f"{int(major) - 3}{dot}{rest}" if int(major) < 6 else "6", version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Return the version of macOS."""
    file = "/System/Library/CoreServices/SystemVersion.plist"
    if not os.path.exists(file):
        return release, versioninfo, machine
    import plistlib

    with open(file, "rb") as stream:
        return plistlib.load(stream)["ProductVersion"], ("", "", ""), os.uname().machine


IOSVersionInfo = namedtuple("IOSVersionInfo", "system release model is_simulator")
AndroidVer = namedtuple("AndroidVer", "release api_level manufacturer model device is_emulator")


def ios_ver(system="", release="", model="", is_simulator=False):
    """Return the version of iOS: none."""
    return IOSVersionInfo(system, release, model, is_simulator)


def android_ver(release="", api_level=0, manufacturer="", model="", device="", is_emulator=False):
    """Return the version of Android: none."""
    return AndroidVer(release, api_level, manufacturer, model, device, is_emulator)


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """Return the version of Java: none."""
    import warnings

    warnings._deprecated("java_ver", remove=(3, 15))
    return release, vendor, vminfo, osinfo


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


_RELEASE_LINE = re.compile(r"""(?P<name>[a-zA-Z0-9_]+)=(?P<quote>["']?)(?P<value>.*)(?P=quote)$""")


def _parse_os_release(lines):
    found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
    for line in lines:
        if match := _RELEASE_LINE.match(line):
            found[match["name"]] = re.sub(r"""\\([\\$"'`])""", r"\1", match["value"])
    return found


@functools.lru_cache
def _os_release():
    import errno

    for file in "/etc/os-release", "/usr/lib/os-release":
        try:
            with open(file, encoding="utf-8") as lines:
                return _parse_os_release(lines)
        except OSError as error:
            last = error
    raise OSError(errno.ENOENT, f"Unable to read files {file}") from last


def freedesktop_os_release():
    """Return what the file os-release says of the system's distribution."""
    return _os_release().copy()


if __name__ == "__main__":
    terse = "terse" in sys.argv or "--terse" in sys.argv
    aliased = "nonaliased" not in sys.argv and "--nonaliased" not in sys.argv
    print(platform(aliased, terse))
    sys.exit(0)
