"""Mailboxes that are folders in which the names of messages are numbers."""

import contextlib
import os

from _mailbox_base import Mailbox
from _mailbox_files import (
    FormatError, NoSuchMailboxError, NotEmptyError, _lock_file, _ProxyFile, _unlock_file, create_carefully, sync_close)
from _mailbox_messages import MHMessage

# Where scripts find these names, and what their reprs say.
__name__ = "mailbox"


class MH(Mailbox):
    """A folder whose files have numbers for names; sequences of numbers stand in a file of their own."""

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            os.mkdir(self._path, 0o700)
            os.close(os.open(self._sequences_path(), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        self._locked = False

    def _full(self, key):
        return os.path.join(self._path, str(key))

    def _sequences_path(self):
        return os.path.join(self._path, ".mh_sequences")

    @contextlib.contextmanager
    def _opened(self, key, mode):
        # The file of a message, locked as long as the mailbox is.
        try:
            file = open(self._full(key), mode)
        except FileNotFoundError:
            raise KeyError(f"No message with key: {key}") from None
        with file, self._holding(file):
            yield file

    @contextlib.contextmanager
    def _holding(self, file):
        if not self._locked:
            yield
            return
        _lock_file(file)
        try:
            yield
        finally:
            _unlock_file(file)

    # MARK: Messages

    def add(self, message):
        """Add a message; return its key."""
        key = max(self.keys(), default=0) + 1
        file = create_carefully(self._full(key))
        try:
            with self._holding(file):
                try:
                    self._dump_message(message, file)
                except BaseException:
                    os.remove(file.name)
                    raise
                if isinstance(message, MHMessage):
                    self._dump_sequences(message, key)
        finally:
            sync_close(file)
        return key

    def remove(self, key):
        """Remove a message."""
        with self._opened(key, "rb+"):
            pass
        os.remove(self._full(key))

    def __setitem__(self, key, message):
        with self._opened(key, "rb+") as file:
            file.truncate(0)
            self._dump_message(message, file)
            if isinstance(message, MHMessage):
                self._dump_sequences(message, key)
            file.flush()
            os.fsync(file.fileno())

    def get_message(self, key):
        """The message of a key."""
        with self._opened(key, "rb+" if self._locked else "rb") as file:
            message = MHMessage(file)
        for name, keys in self.get_sequences().items():
            if key in keys:
                message.add_sequence(name)
        return message

    def get_bytes(self, key):
        """The bytes of a message."""
        with self._opened(key, "rb+" if self._locked else "rb") as file:
            return file.read()

    def get_file(self, key):
        """The file of a message."""
        try:
            return _ProxyFile(open(self._full(key), "rb"))
        except FileNotFoundError:
            raise KeyError(f"No message with key: {key}") from None

    def iterkeys(self):
        """The keys, one after the other."""
        return iter(sorted(int(entry) for entry in os.listdir(self._path) if entry.isdigit()))

    def __contains__(self, key):
        return os.path.exists(self._full(key))

    def __len__(self):
        return len(self.keys())

    # MARK: Locks

    def lock(self):
        """Keep other programs from the mailbox."""
        if not self._locked:
            # The file of sequences is made where there is none.
            os.close(os.open(self._sequences_path(), os.O_CREAT | os.O_RDWR, 0o666))
            self._file = open(self._sequences_path(), "rb+")
            _lock_file(self._file)
            self._locked = True

    def unlock(self):
        """Let other programs at the mailbox."""
        if self._locked:
            _unlock_file(self._file)
            sync_close(self._file)
            del self._file
            self._locked = False

    def flush(self):
        """All is written at once: nothing is to be done."""

    def close(self):
        """Let go of the lock."""
        self.unlock()

    # MARK: Folders

    def list_folders(self):
        """The names of the folders in the mailbox."""
        return [entry for entry in os.listdir(self._path) if os.path.isdir(self._full(entry))]

    def get_folder(self, folder):
        """A folder in the mailbox."""
        return MH(self._full(folder), factory=self._factory, create=False)

    def add_folder(self, folder):
        """Make a folder in the mailbox and return it."""
        return MH(self._full(folder), factory=self._factory)

    def remove_folder(self, folder):
        """Remove a folder that holds no messages."""
        path = self._full(folder)
        entries = os.listdir(path)
        if entries not in ([], [".mh_sequences"]):
            raise NotEmptyError(f"Folder not empty: {self._path}")
        for entry in entries:
            os.remove(os.path.join(path, entry))
        os.rmdir(path)

    # MARK: Sequences

    def get_sequences(self):
        """The names of the sequences with their keys."""
        sequences = {}
        try:
            file = open(self._sequences_path(), encoding="ascii")
        except FileNotFoundError:
            return sequences
        with file:
            known = set(self.keys())
            for line in file:
                name, keys = _read_sequence(line)
                if found := sorted(keys & known):
                    sequences[name] = found
        return sequences

    def set_sequences(self, sequences):
        """Write the names of sequences with their keys."""
        with open(self._sequences_path(), "w", encoding="ascii") as file:
            for name, keys in sequences.items():
                if keys:
                    file.write(f"{name}:{_ranges(keys)}\n")
            file.flush()
            os.fsync(file.fileno())

    def pack(self):
        """Give the messages the numbers from 1 on."""
        sequences = self.get_sequences()
        changed = {}
        for new, old in enumerate(self.keys(), 1):
            if new != old:
                changed[old] = new
                try:
                    os.link(self._full(old), self._full(new))
                except PermissionError:
                    os.rename(self._full(old), self._full(new))
                else:
                    os.unlink(self._full(old))
        if changed:
            self.set_sequences({
                name: [changed.get(key, key) for key in keys] for name, keys in sequences.items()})

    def _dump_sequences(self, message, key):
        wanted = message.get_sequences()
        sequences = self.get_sequences()
        for name, keys in sequences.items():
            if name in wanted:
                keys.append(key)
            elif key in keys:
                keys.remove(key)
        for name in wanted:
            sequences.setdefault(name, [key])
        self.set_sequences(sequences)


def _read_sequence(line):
    # The name and the keys of a line such as "unseen: 1 3-5".
    try:
        name, text = line.split(":")
        keys = set()
        for part in text.split():
            first, _, last = part.partition("-")
            keys.update(range(int(first), int(last or first) + 1))
        return name, keys
    except ValueError:
        raise FormatError(f"Invalid sequence specification: {line.rstrip()}") from None


def _ranges(keys):
    # The keys as text; neighbours are joined.
    runs = []
    for key in sorted(set(keys)):
        if runs and runs[-1][1] == key - 1:
            runs[-1][1] = key
        else:
            runs.append([key, key])
    return "".join(f" {first}" if first == last else f" {first}-{last}" for first, last in runs)
