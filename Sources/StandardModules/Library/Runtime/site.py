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


def addsitedir(sitedir, known_paths=None):
    """Put a folder into sys.path, and what its files .pth name; return the known paths when they were given."""
    is_own = known_paths is None
    known = {makepath(folder)[1] for folder in sys.path if os.path.exists(folder)} if is_own else known_paths
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
    try:
        with open(os.path.join(sitedir, name), encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(("import ", "import\t")):
            exec(line)
            continue
        folder, key = makepath(sitedir, line.rstrip())
        if key not in known and os.path.exists(folder):
            sys.path.append(folder)
            known.add(key)
    return None if is_own else known


def check_enableusersite():
    """Return whether the user's own packages are to be found; None where that would not be safe."""
    if sys.flags.no_user_site:
        return False
    if os.getuid() != os.geteuid() or os.getgid() != os.getegid():
        return None
    return True


def _folder(prefix):
    return os.path.join(prefix, sys.platlibdir, "python%d.%d" % sys.version_info[:2], "site-packages")


def getuserbase():
    """Return the folder below which the user's own packages lie."""
    global USER_BASE
    if USER_BASE is None:
        USER_BASE = os.environ.get("PYTHONUSERBASE") or os.path.expanduser(os.path.join("~", ".local"))
    return USER_BASE


def getusersitepackages():
    """Return the folder of the user's own packages."""
    global USER_SITE, ENABLE_USER_SITE
    if USER_SITE is None:
        USER_SITE = os.path.join(getuserbase(), "lib", "python%d.%d" % sys.version_info[:2], "site-packages")
    return USER_SITE


def getsitepackages(prefixes=None):
    """Return the folders of the packages of everybody."""
    return [_folder(prefix) for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes)]


def main():
    """Settle the names of this module."""
    global ENABLE_USER_SITE
    getusersitepackages()
    if ENABLE_USER_SITE is None:
        ENABLE_USER_SITE = check_enableusersite()


main()
