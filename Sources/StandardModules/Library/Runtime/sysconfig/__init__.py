"""Where things are, and what this is: as far as Baton has an answer."""

import os
import sys

__all__ = [
    "get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename",
    "get_path", "get_path_names", "get_paths", "get_platform", "get_python_version",
    "get_scheme_names", "parse_config_h",
]  # fmt: skip

_PY_VERSION = sys.version.split()[0]
_PY_VERSION_SHORT = f"{sys.version_info[0]}.{sys.version_info[1]}"
_SCHEME_KEYS = "stdlib", "platstdlib", "purelib", "platlib", "include", "scripts", "data"
# Packages take scripts and data from one folder each.
_HAS_USER_BASE = True
_name = "{implementation_lower}{py_version_short}{abi_thread}"


def _layout(library, plain, shared, headers, machine_headers, scripts="{base}/bin", data="{base}"):
    """Where a scheme puts the library, packages, packages with machine code, and headers of C."""
    found = {"stdlib": library[0], "platstdlib": library[1], "purelib": plain, "platlib": shared, "include": headers}
    if machine_headers:
        found["platinclude"] = machine_headers
    return {**found, "scripts": scripts, "data": data}


def _unix():
    return _layout(
        (f"{{installed_base}}/{{platlibdir}}/{_name}", f"{{platbase}}/{{platlibdir}}/{_name}"),
        f"{{base}}/lib/{_name}/site-packages", f"{{platbase}}/{{platlibdir}}/{_name}/site-packages",
        "{installed_base}/include/{implementation_lower}{py_version_short}{abiflags}",
        "{installed_platbase}/include/{implementation_lower}{py_version_short}{abiflags}",
    )  # fmt: skip


def _windows():
    return _layout(
        ("{installed_base}/Lib", "{base}/Lib"), "{base}/Lib/site-packages", "{base}/Lib/site-packages",
        "{installed_base}/Include", "{installed_base}/Include", "{base}/Scripts",
    )  # fmt: skip


def _of_user(library, packages, headers, scripts="{userbase}/bin"):
    return _layout((library, library), packages, packages, headers, None, scripts, "{userbase}")


_home = "{base}/lib/{implementation_lower}"
_windows_user = "{userbase}/{implementation}{py_version_nodot_plat}"
_INSTALL_SCHEMES = {
    "posix_prefix": _unix(), "posix_venv": _unix(), "venv": _unix(), "nt": _windows(), "nt_venv": _windows(),
    "posix_home": _layout(
        ("{installed_base}/lib/{implementation_lower}", _home), _home, _home,
        "{installed_base}/include/{implementation_lower}", "{installed_base}/include/{implementation_lower}"),
    "posix_user": _of_user(
        f"{{userbase}}/{{platlibdir}}/{_name}", f"{{userbase}}/lib/{_name}/site-packages",
        f"{{userbase}}/include/{_name}"),
    "nt_user": _of_user(
        _windows_user, _windows_user + "/site-packages", _windows_user + "/Include", _windows_user + "/Scripts"),
    "osx_framework_user": _of_user(
        "{userbase}/lib/{implementation_lower}", "{userbase}/lib/{implementation_lower}/site-packages",
        "{userbase}/include/{implementation_lower}{py_version_short}"),
}  # fmt: skip
_CONFIG_VARS = None
_USER_BASE = None


def get_python_version():
    """Return the version of the language, such as '3.13'."""
    return _PY_VERSION_SHORT


def _get_python_version_abi():
    return _PY_VERSION_SHORT + get_config_var("abi_thread")


def get_platform():
    """Return system and machine, such as 'linux-x86_64'."""
    if "_PYTHON_HOST_PLATFORM" in os.environ:
        return os.environ["_PYTHON_HOST_PLATFORM"]
    found = os.uname()
    name, machine = found.sysname.lower().replace("/", ""), found.machine.replace(" ", "_").replace("/", "-")
    if name == "darwin":
        return f"macosx-{found.release}-{machine}"
    return f"{name}-{machine}"


def _getuserbase():
    """The folder below which the user's own packages lie."""
    return os.environ.get("PYTHONUSERBASE") or os.path.expanduser(os.path.join("~", ".local"))


def _abi():
    """What modules of machine code would be made for: installers compare it with what packages are made for."""
    found = os.uname()
    system = "darwin" if found.sysname == "Darwin" else f"{found.machine}-{found.sysname.lower()}-gnu"
    return f"{sys.implementation.cache_tag}-{system}"


def _init_config_vars():
    global _CONFIG_VARS
    folder = os.path.dirname(sys.executable)
    _CONFIG_VARS = {
        "prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "py_version": _PY_VERSION,
        "py_version_short": _PY_VERSION_SHORT, "py_version_nodot": _PY_VERSION_SHORT.replace(".", ""),
        "installed_base": sys.base_prefix, "base": sys.prefix, "installed_platbase": sys.base_exec_prefix,
        "platbase": sys.exec_prefix, "projectbase": folder, "platlibdir": sys.platlibdir, "implementation": "Python",
        "implementation_lower": "python", "abiflags": "", "py_version_nodot_plat": "", "abi_thread": "",
        "userbase": _getuserbase(), "srcdir": "", "BINDIR": folder, "EXT_SUFFIX": f".{_abi()}.so", "SOABI": _abi(), "Py_DEBUG": 0,
        "Py_GIL_DISABLED": 0, "Py_ENABLE_SHARED": 0, "VERSION": _PY_VERSION_SHORT,
    }  # fmt: skip


def get_config_vars(*args):
    """Return all that is known of the configuration, or the values of some names."""
    if _CONFIG_VARS is None:
        _init_config_vars()
    return [_CONFIG_VARS.get(name) for name in args] if args else _CONFIG_VARS


def get_config_var(name):
    """Return one value of the configuration; None where there is none."""
    return get_config_vars().get(name)


def get_scheme_names():
    """Return the names of the ways to lay out an installation."""
    return tuple(sorted(_INSTALL_SCHEMES))


def get_path_names():
    """Return the names of the places of an installation."""
    return _SCHEME_KEYS


def _get_preferred_schemes():
    return {"prefix": "posix_prefix", "home": "posix_home", "user": "posix_user"}


def get_preferred_scheme(key):
    """Return the layout that installers should use."""
    if key == "prefix" and sys.prefix != sys.base_prefix:
        return "venv"
    return _get_preferred_schemes()[key]


def get_default_scheme():
    """Return the layout of this installation."""
    return get_preferred_scheme("prefix")


def _expand_vars(scheme, vars):
    values = {**os.environ, **get_config_vars(), **(vars or {})}
    try:
        return {
            name: os.path.normpath(os.path.expanduser(text).format(**values))
            for name, text in _INSTALL_SCHEMES[scheme].items()
        }
    except KeyError as error:
        if scheme not in _INSTALL_SCHEMES:
            raise
        raise AttributeError(str(error)) from None


def get_paths(scheme=get_default_scheme(), vars=None, expand=True):
    """Return the places of an installation."""
    return _expand_vars(scheme, vars) if expand else _INSTALL_SCHEMES[scheme]


def get_path(name, scheme=get_default_scheme(), vars=None, expand=True):
    """Return one place of an installation."""
    return get_paths(scheme, vars, expand)[name]


def is_python_build(check_home=None):
    """Does the interpreter run where it was built?"""
    if check_home is not None:
        import warnings

        warnings.warn("check_home argument is deprecated and ignored.", DeprecationWarning, stacklevel=2)
    return False


def get_config_h_filename():
    """Return where pyconfig.h would be."""
    return os.path.join(get_path("platinclude"), "pyconfig.h")


def get_makefile_filename():
    """Return where the Makefile would be."""
    return os.path.join(get_path("stdlib"), f"config-{_PY_VERSION_SHORT}-{get_platform()}", "Makefile")


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
