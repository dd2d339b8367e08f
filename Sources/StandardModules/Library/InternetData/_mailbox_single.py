"""Mailboxes that are one file: mbox, MMDF and Babyl."""

import email
import email.message
import errno
import os
import time

from _mailbox_base import Mailbox, ascii_bytes, flattened, source_bytes
from _mailbox_files import (
    ExternalClashError, NoSuchMailboxError, _lock_file, _PartialFile, _unlock_file, create_temporary, sync_close,
    sync_flush)  # fmt: skip
from _mailbox_messages import BabylMessage, MMDFMessage, _mboxMMDFMessage, mboxMessage

# Where scripts find these names, and what their reprs say.
__name__ = "mailbox"

_PIECE = 1 << 16
_MMDF_MARK = b"\1\1\1\1\n"
# Where shown headers begin in a Babyl file, and the characters before a message and behind it.
_SHOWN_MARK = b"*** EOOH ***\n"
_START, _END = b"\x0c\n", b"\x1f"


class _singlefileMailbox(Mailbox):
    """A file with many messages: what is added is written at once, what is removed at a flush."""

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        self._file = self._opened(create)
        self._toc = None
        self._next_key = 0
        # Whether the file must be written anew, and whether it must reach the disk.
        self._pending = self._pending_sync = False
        self._locked = False
        self._file_length = None

    def _opened(self, create):
        try:
            return open(self._path, "rb+")
        except FileNotFoundError:
            if create:
                return open(self._path, "wb+")
            raise NoSuchMailboxError(self._path) from None
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EROFS):
                return open(self._path, "rb")
            raise

    def add(self, message):
        """Add a message; return its key."""
        self._lookup()
        self._toc[self._next_key] = self._append_message(message)
        self._next_key += 1
        self._pending_sync = True
        return self._next_key - 1

    def remove(self, key):
        """Remove a message at the next flush."""
        self._lookup(key)
        del self._toc[key]
        self._pending = True

    def __setitem__(self, key, message):
        self._lookup(key)
        self._toc[key] = self._append_message(message)
        self._pending = True

    def iterkeys(self):
        """The keys, one after the other."""
        self._lookup()
        yield from self._toc.keys()

    def __contains__(self, key):
        self._lookup()
        return key in self._toc

    def __len__(self):
        self._lookup()
        return len(self._toc)

    def lock(self):
        """Keep other programs from the mailbox."""
        if not self._locked:
            _lock_file(self._file)
            self._locked = True

    def unlock(self):
        """Let other programs at the mailbox."""
        if self._locked:
            _unlock_file(self._file)
            self._locked = False

    def close(self):
        """Write what is pending, and close the file."""
        try:
            self.flush()
        finally:
            try:
                self.unlock()
            finally:
                self._file.close()

    # MARK: Writing

    def flush(self):
        """Write what was changed."""
        if not self._pending:
            if self._pending_sync:
                sync_flush(self._file)
                self._pending_sync = False
            return
        length = self._file.seek(0, 2)
        if length != self._file_length:
            raise ExternalClashError(
                f"Size of mailbox file changed (expected {self._file_length}, found {length})")
        new = create_temporary(self._path)
        try:
            places = self._copy_messages(new)
        except BaseException:
            new.close()
            os.remove(new.name)
            raise
        sync_close(new)
        self._replace_file(new.name)
        self._toc = places
        self._pending = self._pending_sync = False
        if self._locked:
            _lock_file(self._file, dotlock=False)

    def _copy_messages(self, new):
        places = {}
        self._pre_mailbox_hook(new)
        for key in sorted(self._toc):
            start, stop = self._toc[key]
            self._file.seek(start)
            self._pre_message_hook(new)
            new_start = new.tell()
            while data := self._file.read(min(_PIECE, stop - self._file.tell())):
                new.write(data)
            places[key] = new_start, new.tell()
            self._post_message_hook(new)
        self._file_length = new.tell()
        return places

    def _replace_file(self, new):
        # The new file has the mode and the owner of the old one.
        self._file.close()
        info = os.stat(self._path)
        os.chmod(new, info.st_mode)
        try:
            os.chown(new, info.st_uid, info.st_gid)
        except OSError:
            pass
        os.rename(new, self._path)
        self._file = open(self._path, "rb+")

    def _pre_mailbox_hook(self, f):
        """Write what the file begins with."""

    def _pre_message_hook(self, f):
        """Write what stands before a message."""

    def _post_message_hook(self, f):
        """Write what stands behind a message."""

    def _append_message(self, message):
        before = self._file.seek(0, 2)
        if not self._toc and not self._pending:
            self._pre_mailbox_hook(self._file)
        try:
            self._pre_message_hook(self._file)
            places = self._install_message(message)
            self._post_message_hook(self._file)
        except BaseException:
            self._file.truncate(before)
            raise
        self._file.flush()
        self._file_length = self._file.tell()
        return places

    # MARK: Reading

    def _lookup(self, key=None):
        """Where a message begins and ends; without a key, only see to it that this is known."""
        if self._toc is None:
            self._file.seek(0)
            self._toc = dict(enumerate(self._find_messages()))
            self._next_key = len(self._toc)
            self._file_length = self._file.seek(0, 2)
        if key is not None:
            try:
                return self._toc[key]
            except KeyError:
                raise KeyError(f"No message with key: {key}") from None

    def _lines(self):
        # The lines of the file, each with where it begins and where it ends.
        place = 0
        while line := self._file.readline():
            yield line, place, place + len(line)
            place += len(line)


class _mboxMMDF(_singlefileMailbox):
    """A file in which a line with the sender stands before each message."""

    _mangle_from_ = True

    def _body(self, key, from_=True):
        # The file at a message's beginning, and how many bytes follow.
        start, stop = self._lookup(key)
        self._file.seek(start)
        if not from_:
            self._file.readline()
        return stop - self._file.tell()

    def get_message(self, key):
        """The message of a key."""
        size = self._body(key)
        line = self._file.readline()
        data = self._file.read(size - len(line))
        line = line.rstrip(b"\n").decode("ascii")
        message = self._message_factory(data)
        message.set_unixfrom(line)
        message.set_from(line[5:])
        return message

    def get_string(self, key, from_=False):
        """The text of a message, with or without the line before it."""
        return email.message_from_bytes(self.get_bytes(key, from_)).as_string(unixfrom=from_)

    def get_bytes(self, key, from_=False):
        """The bytes of a message, with or without the line before it."""
        return self._file.read(self._body(key, from_))

    def get_file(self, key, from_=False):
        """A message as a file, with or without the line before it."""
        size = self._body(key, from_)
        return _PartialFile(self._file, self._file.tell(), self._file.tell() + size)

    def _install_message(self, message):
        line = None
        if isinstance(message, str):
            message = ascii_bytes(message)
        if isinstance(message, bytes) and message.startswith(b"From "):
            line, _, message = message.partition(b"\n")
        elif isinstance(message, _mboxMMDFMessage):
            line = b"From " + message.get_from().encode("ascii")
        elif isinstance(message, email.message.Message) and message.get_unixfrom() is not None:
            line = message.get_unixfrom().encode("ascii")
        if line is None:
            line = b"From MAILER-DAEMON " + time.asctime(time.gmtime()).encode()
        start = self._file.tell()
        self._file.write(line + b"\n")
        self._dump_message(message, self._file, self._mangle_from_)
        return start, self._file.tell()


class mbox(_mboxMMDF):
    """A file in which messages begin with the word From."""

    _append_newline = True

    def __init__(self, path, factory=None, create=True):
        self._message_factory = mboxMessage
        super().__init__(path, factory, create)

    def _post_message_hook(self, f):
        f.write(b"\n")

    def _find_messages(self):
        begin, is_blank, end = None, False, 0
        for line, start, end in self._lines():
            if line.startswith(b"From "):
                if begin is not None:
                    yield begin, start - is_blank
                begin = start
            is_blank = line == b"\n"
        if begin is not None:
            yield begin, end - is_blank


class MMDF(_mboxMMDF):
    """A file in which lines of control characters stand around messages."""

    def __init__(self, path, factory=None, create=True):
        self._message_factory = MMDFMessage
        super().__init__(path, factory, create)

    def _pre_message_hook(self, f):
        f.write(_MMDF_MARK)

    def _post_message_hook(self, f):
        f.write(b"\n" + _MMDF_MARK)

    def _find_messages(self):
        begin, end = None, 0
        for line, start, end in self._lines():
            if begin is None:
                if line.startswith(_MMDF_MARK):
                    begin = end
            elif line == _MMDF_MARK:
                yield begin, start - 1
                begin = None
        if begin is not None:
            yield begin, end


class Babyl(_singlefileMailbox):
    """A file with labels; the headers stand in it twice, as they came and as they are shown."""

    _special_labels = frozenset({"unseen", "deleted", "filed", "answered", "forwarded", "edited", "resent"})

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        self._labels = {}

    def add(self, message):
        """Add a message; return its key."""
        key = super().add(message)
        if isinstance(message, BabylMessage):
            self._labels[key] = message.get_labels()
        return key

    def remove(self, key):
        """Remove a message at the next flush."""
        super().remove(key)
        self._labels.pop(key, None)

    def __setitem__(self, key, message):
        super().__setitem__(key, message)
        if isinstance(message, BabylMessage):
            self._labels[key] = message.get_labels()

    def _parts(self, key):
        # The headers as they came, those that are shown, and the body.
        start, stop = self._lookup(key)
        self._file.seek(start)
        lines = self._file.read(stop - start).split(b"\n", 1)[1]
        headers, _, rest = lines.partition(_SHOWN_MARK)
        shown, _, body = (b"\n" + rest).partition(b"\n\n")
        return headers, shown[1:] + b"\n" if shown[1:] else b"", body

    def get_message(self, key):
        """The message of a key."""
        headers, shown, body = self._parts(key)
        message = BabylMessage(headers + body)
        message.set_visible(shown)
        if key in self._labels:
            message.set_labels(self._labels[key])
        return message

    def get_bytes(self, key):
        """The bytes of a message."""
        headers, _, body = self._parts(key)
        return headers + body

    def get_file(self, key):
        """A message as a file."""
        from io import BytesIO

        return BytesIO(self.get_bytes(key))

    def get_labels(self):
        """The labels that are in use, without those that all files have."""
        self._lookup()
        return list({label for labels in self._labels.values() for label in labels} - self._special_labels)

    def _find_messages(self):
        begin, end, lists = None, 0, []
        lines = self._lines()
        for line, start, end in lines:
            if line == _END + _START:
                if begin is not None:
                    yield begin, start - 1
                begin = end
                words, _, end = next(lines, (b"", 0, end))
                lists.append([label.strip() for label in words[1:].split(b",") if label.strip()])
            elif line in (_END, _END + b"\n") and begin is not None:
                yield begin, start - 1
                begin = None
        if begin is not None:
            yield begin, end - 1
        self._labels = dict(enumerate(lists))

    def _pre_mailbox_hook(self, f):
        labels = ",".join(self.get_labels()).encode()
        f.write(b"BABYL OPTIONS:\nVersion: 5\nLabels:" + labels + b"\n" + _END)

    def _pre_message_hook(self, f):
        f.write(_START)

    def _post_message_hook(self, f):
        f.write(b"\n" + _END)

    def _install_message(self, message):
        start = self._file.tell()
        labels = message.get_labels() if isinstance(message, BabylMessage) else []
        special = "".join(f", {label}" for label in labels if label in self._special_labels)
        others = "".join(f" {label}," for label in labels if label not in self._special_labels)
        self._file.write(f"1{special},,{others}\n".encode())
        data = source_bytes(message)
        headers, blank, body = data.partition(b"\n\n")
        if blank:
            headers += blank
        else:
            headers, body = (data, b"") if isinstance(message, email.message.Message) else (b"", data)
        shown = headers or b"\n"
        if isinstance(message, BabylMessage):
            shown = flattened(message.get_visible()).partition(b"\n\n")[0] + b"\n\n"
        self._file.write(headers + _SHOWN_MARK + shown + body)
        return start, self._file.tell()
