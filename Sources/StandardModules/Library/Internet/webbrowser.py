"""Showing pages in a browser of the system."""

import os
import shlex
import shutil
import subprocess
import sys
import threading

__all__ = ["Error", "open", "open_new", "open_new_tab", "get", "register"]


class Error(Exception):
    """There is no browser, or it cannot be started."""


_lock = threading.RLock()
_browsers = {}
# Names in the order in which they are tried; None until first needed.
_tryorder = None


def register(name, klass, instance=None, *, preferred=False):
    """Make a browser known by a name."""
    with _lock:
        if _tryorder is None:
            register_standard_browsers()
        _browsers[name.lower()] = [klass, instance]
        is_default = preferred or _os_preferred_browser is not None and name in _os_preferred_browser
        _tryorder.insert(0 if is_default else len(_tryorder), name)


_os_preferred_browser = None


def get(using=None):
    """Return the browser that has a name or is started by a command line; without one, the first that can be had."""
    if _tryorder is None:
        with _lock:
            if _tryorder is None:
                register_standard_browsers()
    for browser in _tryorder if using is None else [using]:
        if "%s" in browser:
            command = shlex.split(browser)
            return BackgroundBrowser(command[:-1]) if command[-1] == "&" else GenericBrowser(command)
        klass, instance = _browsers.get(browser.lower(), (None, None))
        if instance is not None:
            return instance
        if klass is not None:
            return klass()
    raise Error("could not locate runnable browser")


def open(url, new=0, autoraise=True):
    """Show a page in the first browser that can; return whether one could."""
    if _tryorder is None:
        with _lock:
            if _tryorder is None:
                register_standard_browsers()
    return any(get(name).open(url, new, autoraise) for name in _tryorder)


def open_new(url):
    """Show a page in a window of its own."""
    return open(url, 1)


def open_new_tab(url):
    """Show a page in a tab of its own."""
    return open(url, 2)


class BaseBrowser:
    """What browsers have in common; derived classes open pages."""

    args = ["%s"]

    def __init__(self, name=""):
        self.name = name
        self.basename = name

    def open(self, url, new=0, autoraise=True):
        raise NotImplementedError

    def open_new(self, url):
        return self.open(url, 1)

    def open_new_tab(self, url):
        return self.open(url, 2)


class GenericBrowser(BaseBrowser):
    """A browser that is started by a command, and waited for."""

    def __init__(self, name):
        if isinstance(name, str):
            self.name, self.args = name, ["%s"]
        else:
            self.name, self.args = name[0], name[1:]
        self.basename = os.path.basename(self.name)

    def _command(self, url):
        sys.audit("webbrowser.open", url)
        return [self.name, *(arg.replace("%s", url) for arg in self.args)]

    def open(self, url, new=0, autoraise=True):
        try:
            return not subprocess.Popen(self._command(url), close_fds=True).wait()
        except OSError:
            return False


class BackgroundBrowser(GenericBrowser):
    """A browser that is started by a command and goes on by itself."""

    def open(self, url, new=0, autoraise=True):
        try:
            process = subprocess.Popen(self._command(url), close_fds=True, start_new_session=True)
        except OSError:
            return False
        return process.poll() is None


class UnixBrowser(BaseBrowser):
    """A browser that opens pages in the window that it has already."""

    background = False
    # What says whether the window comes to the front: not at all, or so.
    raise_opts = None
    remote_args = ["%action", "%s"]
    remote_action, remote_action_newwin, remote_action_newtab = "", "-new-window", "-new-tab"

    def open(self, url, new=0, autoraise=True):
        sys.audit("webbrowser.open", url)
        actions = {0: self.remote_action, 1: self.remote_action_newwin}
        action = actions.get(new, self.remote_action_newtab)
        if new not in (0, 1, 2):
            raise Error(f"Bad 'new' parameter to open(); expected 0, 1, or 2, got {new}")
        arguments = [arg.replace("%s", url).replace("%action", action) for arg in self.remote_args]
        if self.raise_opts is not None:
            arguments.insert(0, self.raise_opts[bool(autoraise)])
        try:
            process = subprocess.Popen(
                [self.name, *filter(None, arguments)], close_fds=True, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        except OSError:
            return False
        if self.background:
            return process.poll() is None
        return not process.wait()


class Mozilla(UnixBrowser):
    """Firefox and its kin."""

    background = True


class Chrome(UnixBrowser):
    """Chrome and its kin."""

    background = True
    remote_args = ["%action", "%s"]
    remote_action_newwin, remote_action_newtab = "--new-window", ""


Chromium = Chrome


class Edge(UnixBrowser):
    """Edge."""

    background = True
    remote_args = ["%action", "%s"]
    remote_action_newwin, remote_action_newtab = "--new-window", ""


class Epiphany(UnixBrowser):
    """GNOME's browser."""

    background = True
    raise_opts = ["-noraise", ""]
    remote_args = ["%action", "%s"]
    remote_action, remote_action_newwin, remote_action_newtab = "-n", "-w", "-w"


class Opera(UnixBrowser):
    """Opera."""

    background = True
    remote_action_newwin, remote_action_newtab = "--new-window", ""


class Elinks(UnixBrowser):
    """ELinks, which is told by a message to the running one."""

    remote_args = ["-remote", "openURL(%s%action)"]
    remote_action_newwin, remote_action_newtab = ",new-window", ",new-tab"


def register_standard_browsers():
    """Find out which browsers there are."""
    global _tryorder
    _tryorder = []
    if sys.platform == "darwin":
        _add("open", None, BackgroundBrowser("open"))
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        _register_graphical()
    if os.environ.get("TERM"):
        for name in ("www-browser", "links", "elinks", "lynx", "w3m"):
            _add(name, None, GenericBrowser(name))
    for wanted in reversed(os.environ.get("BROWSER", "").split(os.pathsep)):
        if wanted:
            _add_wanted(wanted)


def _register_graphical():
    for name in ("xdg-open", "x-www-browser"):
        _add(name, None, BackgroundBrowser(name))
    for name in ("firefox", "iceweasel", "seamonkey", "mozilla-firefox", "mozilla"):
        _add(name, None, Mozilla(name))
    for name in ("google-chrome", "chrome", "chromium", "chromium-browser"):
        _add(name, None, Chrome(name))
    _add("microsoft-edge", None, Edge("microsoft-edge"))


def _add(name, klass, instance):
    if shutil.which(name):
        _browsers[name.lower()] = [klass, instance]
        _tryorder.append(name)


def _add_wanted(command):
    if "%s" not in command:
        name = os.path.basename(command)
        if name.lower() not in _browsers and shutil.which(command):
            _browsers[command.lower()] = [None, GenericBrowser(command)]
        elif name.lower() in _browsers:
            command = name
        else:
            return
    _tryorder.insert(0, command)


def main(arguments=None):
    """Show the page that the command line names."""
    import argparse

    parser = argparse.ArgumentParser(description="Shows a page in a browser.")
    parser.add_argument("url", help="the address of the page")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("-n", "--new-window", action="store_const", const=1, default=0, dest="new_win",
                       help="in a window of its own")
    group.add_argument("-t", "--new-tab", action="store_const", const=2, default=0, dest="new_win",
                       help="in a tab of its own")
    args = parser.parse_args(arguments)
    open(args.url, args.new_win)
    print("\a")


if __name__ == "__main__":
    main()
