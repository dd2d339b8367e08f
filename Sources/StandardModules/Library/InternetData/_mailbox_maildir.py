"""Mailboxes that are folders in which each message is a file whose name holds its flags."""

import contextlib
import os
import socket
import time

from _mailbox_base import Mailbox
from _mailbox_files import (
    ExternalClashError, NoSuchMailboxError, NotEmptyError, _ProxyFile, create_carefully, sync_close)
from _mailbox_messages import MaildirMessage

# Where scripts find these names, and what their reprs say.
__name__ = "mailbox"

# What clean() takes for left behind: files that nobody has read for so many seconds.
_OLD = 36 * 60 * 60
# So long after a change, the times of folders may not tell of it.
_TIME_GRAIN = 2


def _move(source, target):
    # Where nobody else may have made the target; links fail if somebody has.
    try:
        os.link(source, target)
    except PermissionError:
        os.rename(source, target)
    else:
        os.remove(source)


class Maildir(Mailbox):
    """A folder with the folders tmp, new and cur; the names of files hold the flags."""

    colon = ":"
    # Makes the names of files unique.
    _count = 1

    def __init__(self, dirname, factory=None, create=True):
        super().__init__(dirname, factory, create)
        self._paths = {name: os.path.join(self._path, name) for name in ("tmp", "new", "cur")}
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            for path in (self._path, *self._paths.values()):
                os.mkdir(path, 0o700)
        self._toc = {}
        self._toc_mtimes = {"cur": 0, "new": 0}
        self._last_read = 0
        # How far the clocks of this computer and of the file system may be apart.
        self._skewfactor = 0.1

    def _full(self, subpath):
        return os.path.join(self._path, subpath)

    # MARK: Messages

    def add(self, message):
        """Add a message; return its key."""
        file = self._create_tmp()
        try:
            self._dump_message(message, file)
        except BaseException:
            file.close()
            os.remove(file.name)
            raise
        sync_close(file)
        subdir, suffix = "new", ""
        if isinstance(message, MaildirMessage):
            subdir = message.get_subdir()
            suffix = self.colon + message.get_info() if message.get_info() else ""
            os.utime(file.name, (os.path.getatime(file.name), message.get_date()))
        key = os.path.basename(file.name).split(self.colon)[0]
        target = os.path.join(self._path, subdir, key + suffix)
        try:
            _move(file.name, target)
        except OSError as error:
            os.remove(file.name)
            if isinstance(error, FileExistsError):
                raise ExternalClashError(f"Name clash with existing message: {target}") from error
            raise
        return key

    def remove(self, key):
        """Remove a message."""
        os.remove(self._full(self._lookup(key)))

    def discard(self, key):
        """Remove a message if there is one."""
        with contextlib.suppress(KeyError, FileNotFoundError):
            self.remove(key)

    def __setitem__(self, key, message):
        old = self._lookup(key)
        new = self._lookup(self.add(message))
        # Where the message says nothing of folder and flags, the old ones stay.
        decides = new if isinstance(message, MaildirMessage) else old
        _, colon, info = decides.rpartition(self.colon)
        self.discard(key)
        source = self._full(new)
        if isinstance(message, MaildirMessage):
            os.utime(source, (os.path.getatime(source), message.get_date()))
        os.rename(source, os.path.join(self._path, os.path.dirname(decides), key + (colon + info if colon else "")))

    def get_message(self, key):
        """The message of a key."""
        subpath = self._lookup(key)
        with open(self._full(subpath), "rb") as file:
            message = (self._factory or MaildirMessage)(file)
        subdir, name = os.path.split(subpath)
        message.set_subdir(subdir)
        if self.colon in name:
            message.set_info(name.split(self.colon)[-1])
        message.set_date(os.path.getmtime(self._full(subpath)))
        return message

    def get_bytes(self, key):
        """The bytes of a message."""
        with open(self._full(self._lookup(key)), "rb") as file:
            return file.read()

    def get_file(self, key):
        """The file of a message."""
        return _ProxyFile(open(self._full(self._lookup(key)), "rb"))

    # MARK: Flags, without reading the message

    def get_info(self, key):
        """What the name of a message's file says of it."""
        _, colon, info = self._lookup(key).rpartition(self.colon)
        return info if colon else ""

    def set_info(self, key, info: str):
        """Set what the name of a message's file says of it."""
        if not isinstance(info, str):
            raise TypeError(f"info must be a string: {type(info)}")
        old = self._lookup(key)
        new = old.split(self.colon)[0] + (self.colon + info if info else "")
        if new != old:
            os.rename(self._full(old), self._full(new))
            self._toc[key] = new

    def get_flags(self, key):
        """The letters of a message's flags."""
        info = self.get_info(key)
        return info[2:] if info.startswith("2,") else ""

    def set_flags(self, key, flags: str):
        """Give a message these flags and no others."""
        if not isinstance(flags, str):
            raise TypeError(f"flags must be a string: {type(flags)}")
        self.set_info(key, "2," + "".join(sorted(set(flags))))

    def add_flag(self, key, flag: str):
        """Give a message these flags too."""
        if not isinstance(flag, str):
            raise TypeError(f"flag must be a string: {type(flag)}")
        self.set_flags(key, self.get_flags(key) + flag)

    def remove_flag(self, key, flag: str):
        """Take these flags from a message."""
        if not isinstance(flag, str):
            raise TypeError(f"flag must be a string: {type(flag)}")
        if self.get_flags(key):
            self.set_flags(key, "".join(set(self.get_flags(key)) - set(flag)))

    # MARK: Keys

    def iterkeys(self):
        """The keys, one after the other."""
        self._refresh()
        for key in self._toc:
            try:
                self._lookup(key)
            except KeyError:
                continue
            yield key

    def __contains__(self, key):
        self._refresh()
        return key in self._toc

    def __len__(self):
        self._refresh()
        return len(self._toc)

    def flush(self):
        """All is written at once: nothing is to be done."""

    def lock(self):
        """Nothing needs a lock here."""

    def unlock(self):
        """Nothing needs a lock here."""

    def close(self):
        """Nothing is open here."""

    def next(self):
        """The next message of an iteration that the mailbox holds itself; None at the end."""
        if not hasattr(self, "_onetime_keys"):
            self._onetime_keys = self.iterkeys()
        for key in self._onetime_keys:
            with contextlib.suppress(KeyError):
                return self[key]
        return None

    def _has_changed(self):
        changed = False
        for name in self._toc_mtimes:
            time_of_change = os.path.getmtime(self._paths[name])
            changed = changed or time_of_change > self._toc_mtimes[name]
            self._toc_mtimes[name] = time_of_change
        return changed

    def _refresh(self):
        """Read the names of the files anew, if these may have changed."""
        if time.time() - self._last_read > _TIME_GRAIN + self._skewfactor and not self._has_changed():
            return
        self._toc = {}
        for name in self._toc_mtimes:
            for entry in os.listdir(self._paths[name]):
                if not entry.startswith(".") and not os.path.isdir(os.path.join(self._paths[name], entry)):
                    self._toc[entry.split(self.colon)[0]] = os.path.join(name, entry)
        self._last_read = time.time()

    def _lookup(self, key):
        """The path of a message, from the mailbox on."""
        if key not in self._toc or not os.path.exists(self._full(self._toc[key])):
            self._refresh()
        try:
            return self._toc[key]
        except KeyError:
            raise KeyError(f"No message with key: {key}") from None

    def _create_tmp(self):
        now = time.time()
        host = socket.gethostname().replace("/", r"\057").replace(":", r"\072")
        name = f"{int(now)}.M{int(now % 1 * 1e6)}P{os.getpid()}Q{Maildir._count}.{host}"
        path = os.path.join(self._path, "tmp", name)
        try:
            os.stat(path)
        except FileNotFoundError:
            Maildir._count += 1
            with contextlib.suppress(FileExistsError):
                return create_carefully(path)
        raise ExternalClashError(f"Name clash prevented file creation: {path}")

    # MARK: Folders

    def list_folders(self):
        """The names of the folders in the mailbox."""
        return [
            entry[1:] for entry in os.listdir(self._path)
            if len(entry) > 1 and entry[0] == "." and os.path.isdir(self._full(entry))]

    def get_folder(self, folder):
        """A folder in the mailbox."""
        return Maildir(self._full("." + folder), factory=self._factory, create=False)

    def add_folder(self, folder):
        """Make a folder in the mailbox and return it."""
        made = Maildir(self._full("." + folder), factory=self._factory)
        # Programs that deliver mail know folders by this file.
        mark = os.path.join(made._path, "maildirfolder")
        if not os.path.exists(mark):
            os.close(os.open(mark, os.O_CREAT | os.O_WRONLY, 0o666))
        return made

    def remove_folder(self, folder):
        """Remove a folder that holds no messages."""
        path = self._full("." + folder)
        if any(not entry.startswith(".") for name in ("new", "cur") for entry in os.listdir(os.path.join(path, name))):
            raise NotEmptyError(f"Folder contains message(s): {folder}")
        for entry in os.listdir(path):
            if entry not in self._paths and os.path.isdir(os.path.join(path, entry)):
                raise NotEmptyError(f"Folder contains subdirectory '{folder}': {entry}")
        for root, folders, files in os.walk(path, topdown=False):
            for entry in files:
                os.remove(os.path.join(root, entry))
            for entry in folders:
                os.rmdir(os.path.join(root, entry))
        os.rmdir(path)

    def clean(self):
        """Remove what programs that failed have left behind."""
        now = time.time()
        for entry in os.listdir(self._paths["tmp"]):
            path = os.path.join(self._paths["tmp"], entry)
            if now - os.path.getatime(path) > _OLD:
                os.remove(path)
