"""Where things are, and what this is: as far as Baton has an answer."""

import os
import sys

__all__ = [
    "get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename",
    "get_path", "get_path_names", "get_paths", "get_platform", "get_python_version",
    "get_scheme_names", "parse_config_h",
]  # fmt: skip

_version = f"{sys.version_info[0]}.{sys.version_info[1]}"
_unix = {
    "stdlib": "{base}/lib/python{version}", "platstdlib": "{base}/lib/python{version}",
    "purelib": "{base}/lib/python{version}/site-packages",
    "platlib": "{base}/lib/python{version}/site-packages",
    "include": "{base}/include/python{version}", "platinclude": "{base}/include/python{version}",
    "scripts": "{base}/bin", "data": "{base}",
}  # fmt: skip
_home = {
    "stdlib": "{base}/lib/python", "platstdlib": "{base}/lib/python", "purelib": "{base}/lib/python",
    "platlib": "{base}/lib/python", "include": "{base}/include/python",
    "platinclude": "{base}/include/python", "scripts": "{base}/bin", "data": "{base}",
}  # fmt: skip
_user = {
    "stdlib": "{userbase}/lib/python{version}", "platstdlib": "{userbase}/lib/python{version}",
    "purelib": "{userbase}/lib/python{version}/site-packages",
    "platlib": "{userbase}/lib/python{version}/site-packages",
    "include": "{userbase}/include/python{version}", "scripts": "{userbase}/bin", "data": "{userbase}",
}  # fmt: skip
_schemes = {"posix_home": _home, "posix_prefix": _unix, "posix_user": _user, "posix_venv": _unix, "venv": _unix}
_vars = None


def get_python_version():
    """Return the version of the language, such as '3.13'."""
    return _version


def get_platform():
    """Return system and machine, such as 'linux-x86_64'."""
    found = os.uname()
    name, machine = found.sysname.lower().replace("/", ""), found.machine.replace(" ", "_").replace("/", "-")
    if name == "darwin":
        return f"macosx-{found.release}-{machine}"
    return f"{name}-{machine}"


def get_config_vars(*args):
    """Return all that is known of the configuration, or the values of some names."""
    global _vars
    if _vars is None:
        _vars = {
            "prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "py_version": sys.version.split()[0],
            "py_version_short": _version, "py_version_nodot": _version.replace(".", ""),
            "installed_base": sys.base_prefix, "base": sys.prefix, "installed_platbase": sys.base_exec_prefix,
            "platbase": sys.exec_prefix, "projectbase": os.path.dirname(sys.executable),
            "platlibdir": sys.platlibdir, "abiflags": "", "userbase": os.path.expanduser("~/.local"),
            "srcdir": "", "BINDIR": os.path.dirname(sys.executable), "EXT_SUFFIX": None, "Py_DEBUG": 0,
            "Py_GIL_DISABLED": 0, "Py_ENABLE_SHARED": 0, "VERSION": _version,
        }  # fmt: skip
    return [_vars.get(name) for name in args] if args else _vars


def get_config_var(name):
    """Return one value of the configuration; None where there is none."""
    return get_config_vars().get(name)


def get_scheme_names():
    """Return the names of the ways to lay out an installation."""
    return tuple(sorted(_schemes))


def get_path_names():
    """Return the names of the places of an installation."""
    return "stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data"


def get_default_scheme():
    """Return the layout of this installation."""
    return "posix_prefix"


def get_preferred_scheme(key):
    """Return the layout that installers should use."""
    try:
        return {"prefix": "posix_prefix", "home": "posix_home", "user": "posix_user"}[key]
    except KeyError:
        raise ValueError(f"{key!r} returned by get_preferred_scheme() is not a valid scheme") from None


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    """Return the places of an installation."""
    if not expand:
        return _schemes[scheme]
    values = {"version": _version, **get_config_vars(), **(vars or {})}
    return {name: text.format(**values) for name, text in _schemes[scheme].items()}


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    """Return one place of an installation."""
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    """Does the interpreter run where it was built?"""
    return False


def get_config_h_filename():
    """Return where pyconfig.h would be."""
    return os.path.join(get_path("platinclude"), "pyconfig.h")


def get_makefile_filename():
    """Return where the Makefile would be."""
    return os.path.join(get_path("stdlib"), f"config-{_version}-{get_platform()}", "Makefile")


def parse_config_h(fp, vars=None):
    """Return what the #define lines of a file say."""
    import re

    vars = {} if vars is None else vars
    for line in fp:
        if match := re.match(r"#define ([A-Z][A-Za-z0-9_]+) (.*)\n", line):
            value = match[2]
            try:
                value = int(value)
            except ValueError:
                pass
            vars[match[1]] = value
        elif match := re.match(r"/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n", line):
            vars[match[1]] = 0
    return vars
