"""Where packages of others would lie."""

import os
import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = None
USER_SITE = None
USER_BASE = None


def makepath(*paths):
    """Return a path made absolute, and its form for comparisons."""
    folder = os.path.join(*paths)
    try:
        folder = os.path.abspath(folder)
    except OSError:
        pass
    return folder, os.path.normcase(folder)


def _trace(message):
    if sys.flags.verbose:
        print(message, file=sys.stderr)


def abs_paths():
    """Make the files of all modules absolute."""
    for module in set(sys.modules.values()):
        loader = getattr(module, "__loader__", None) or getattr(getattr(module, "__spec__", None), "loader", None)
        if getattr(loader, "__module__", None) not in ("_frozen_importlib", "_frozen_importlib_external"):
            continue
        for name in ("__file__", "__cached__"):
            try:
                path = getattr(module, name)
                if not path.startswith("<"):
                    setattr(module, name, os.path.abspath(path))
            except (AttributeError, OSError, TypeError):
                pass


def removeduppaths():
    """Make the entries of sys.path absolute, and leave each there once; return their forms for comparisons."""
    kept, known = [], set()
    for folder in sys.path:
        folder, key = makepath(folder)
        if key not in known:
            kept.append(folder)
            known.add(key)
    sys.path[:] = kept
    return known


def _init_pathinfo():
    """The forms for comparisons of what is there in sys.path."""
    known = set()
    for folder in sys.path:
        try:
            if os.path.exists(folder):
                known.add(makepath(folder)[1])
        except TypeError:
            continue
    return known


def addsitedir(sitedir, known_paths=None):
    """Put a folder into sys.path, and what its files .pth name; return the known paths when they were given."""
    is_own = known_paths is None
    known = _init_pathinfo() if is_own else known_paths
    sitedir, key = makepath(sitedir)
    if key not in known:
        sys.path.append(sitedir)
        known.add(key)
    try:
        names = os.listdir(sitedir)
    except OSError:
        return None
    for name in sorted(names):
        if name.endswith(".pth") and not name.startswith("."):
            addpackage(sitedir, name, known)
    return None if is_own else known


def addpackage(sitedir, name, known_paths):
    """Take a file .pth: its lines are folders, or statements that begin with `import`."""
    is_own = known_paths is None
    known = removeduppaths() if is_own else known_paths
    path = os.path.join(sitedir, name)
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            _take_line(line, sitedir, known)
        except Exception as error:
            _tell_of_line(error, number, path)
            break
    return None if is_own else known


def _take_line(line, sitedir, known):
    if line.startswith(("import ", "import\t")):
        exec(line)
        return
    folder, key = makepath(sitedir, line.rstrip())
    if key not in known and os.path.exists(folder):
        sys.path.append(folder)
        known.add(key)


def _tell_of_line(error, number, path):
    import traceback

    print(f"Error processing line {number} of {path}:\n", file=sys.stderr)
    for record in traceback.format_exception(error):
        for line in record.splitlines():
            print("  " + line, file=sys.stderr)
    print("\nRemainder of file ignored", file=sys.stderr)


def check_enableusersite():
    """Return whether the user's own packages are to be found; None where that would not be safe."""
    if sys.flags.no_user_site:
        return False
    if os.getuid() != os.geteuid() or os.getgid() != os.getegid():
        return None
    return True


def _folder(prefix):
    return os.path.join(prefix, sys.platlibdir, "python%d.%d" % sys.version_info[:2], "site-packages")


def _getuserbase():
    return os.environ.get("PYTHONUSERBASE") or os.path.expanduser(os.path.join("~", ".local"))


def _get_path(userbase):
    return os.path.join(userbase, "lib", "python%d.%d" % sys.version_info[:2], "site-packages")


def getuserbase():
    """Return the folder below which the user's own packages lie."""
    global USER_BASE
    if USER_BASE is None:
        USER_BASE = _getuserbase()
    return USER_BASE


def getusersitepackages():
    """Return the folder of the user's own packages."""
    global USER_SITE, ENABLE_USER_SITE
    if USER_SITE is None:
        USER_SITE = _get_path(getuserbase())
    return USER_SITE


def addusersitepackages(known_paths):
    """Put the folder of the user's own packages into sys.path, where there is one."""
    _trace("Processing user site-packages")
    folder = getusersitepackages()
    if ENABLE_USER_SITE and os.path.isdir(folder):
        addsitedir(folder, known_paths)
    return known_paths


def gethistoryfile():
    """Return the file that keeps what was typed."""
    if not sys.flags.ignore_environment and (path := os.environ.get("PYTHON_HISTORY")):
        return path
    return os.path.join(os.path.expanduser("~"), ".python_history")


def getsitepackages(prefixes=None):
    """Return the folders of the packages of everybody."""
    return [_folder(prefix) for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes)]


def execsitecustomize():
    """Run what an environment has for all scripts, where it has something."""
    _customize("sitecustomize")


def execusercustomize():
    """Run what a user has for all scripts, where there is something."""
    _customize("usercustomize")


def _customize(name):
    try:
        try:
            __import__(name)
        except ImportError as error:
            if error.name != name:
                raise
    except Exception as error:
        if sys.flags.verbose:
            sys.excepthook(*sys.exc_info())
        else:
            told = f"{error.__class__.__name__}: {error}"
            sys.stderr.write(f"Error in {name}; set PYTHONVERBOSE for traceback:\n{told}\n")


def main():
    """Settle the names of this module."""
    global ENABLE_USER_SITE
    getusersitepackages()
    if ENABLE_USER_SITE is None:
        ENABLE_USER_SITE = check_enableusersite()


main()
