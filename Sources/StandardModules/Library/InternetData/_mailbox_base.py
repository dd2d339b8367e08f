"""What all mailboxes have: messages by their keys, as in a dictionary."""

import contextlib
import email
import email.generator
import email.message
import io
import os
import re
import warnings
from types import GenericAlias

# Where scripts find these names, and what their reprs say.
__name__ = "mailbox"


def ascii_bytes(text):
    """The bytes of a text; one that is not ASCII was read wrongly."""
    try:
        return text.encode("ascii")
    except UnicodeError:
        raise ValueError("String input must be ASCII-only; use bytes or a Message instead") from None


def flattened(message, mangle_from_=False):
    """A message as bytes."""
    buffer = io.BytesIO()
    email.generator.BytesGenerator(buffer, mangle_from_, 0).flatten(message)
    return buffer.getvalue()


def source_bytes(message, mangle_from_=False):
    """The bytes of a message in any of the forms that mailboxes take."""
    if isinstance(message, email.message.Message):
        return flattened(message, mangle_from_)
    if isinstance(message, io.StringIO):
        warnings.warn("Use of StringIO input is deprecated, use BytesIO instead", DeprecationWarning, 4)
        message = message.getvalue()
    if isinstance(message, str):
        message = ascii_bytes(message)
    if isinstance(message, bytes):
        return message.replace(b"\nFrom ", b"\n>From ") if mangle_from_ else message
    if not hasattr(message, "read"):
        raise TypeError(f"Invalid message type: {type(message)}")
    if hasattr(message, "buffer"):
        warnings.warn("Use of text mode files is deprecated, use a binary mode file instead", DeprecationWarning, 4)
        message = message.buffer
    data = re.sub(rb"\r\n|\r\Z", b"\n", message.read())
    return re.sub(rb"^From ", b">From ", data, flags=re.MULTILINE) if mangle_from_ else data


def _refuse():
    raise NotImplementedError("Method must be implemented by subclass")


class Mailbox:
    """Messages by their keys."""

    # Whether each message must end with a line's end.
    _append_newline = False

    def __init__(self, path, factory=None, create=True):
        self._path = os.path.abspath(os.path.expanduser(path))
        self._factory = factory

    def add(self, message):
        """Add a message; return its key."""
        _refuse()

    def remove(self, key):
        """Remove a message."""
        _refuse()

    def __setitem__(self, key, message):
        _refuse()

    def get_message(self, key):
        """The message of a key."""
        _refuse()

    def get_bytes(self, key):
        """The bytes of a message."""
        _refuse()

    def get_file(self, key):
        """A message as a file."""
        _refuse()

    def iterkeys(self):
        """The keys, one after the other."""
        _refuse()

    def __contains__(self, key):
        _refuse()

    def __len__(self):
        _refuse()

    def flush(self):
        """Write what is pending."""
        _refuse()

    def lock(self):
        """Keep other programs from the mailbox."""
        _refuse()

    def unlock(self):
        """Let other programs at the mailbox."""
        _refuse()

    def close(self):
        """Write what is pending, and let go of the files."""
        _refuse()

    def __delitem__(self, key):
        self.remove(key)

    def discard(self, key):
        """Remove a message if there is one."""
        with contextlib.suppress(KeyError):
            self.remove(key)

    def get(self, key, default=None):
        """The message of a key, or something else."""
        try:
            return self[key]
        except KeyError:
            return default

    def __getitem__(self, key):
        if not self._factory:
            return self.get_message(key)
        with contextlib.closing(self.get_file(key)) as file:
            return self._factory(file)

    def get_string(self, key):
        """The text of a message, in ASCII."""
        return email.message_from_bytes(self.get_bytes(key)).as_string()

    def keys(self):
        """The keys of all messages."""
        return list(self.iterkeys())

    def iteritems(self):
        """The keys and the messages, one after the other."""
        for key in self.iterkeys():
            try:
                value = self[key]
            except KeyError:
                continue
            yield key, value

    def itervalues(self):
        """The messages, one after the other."""
        for _, value in self.iteritems():
            yield value

    def __iter__(self):
        return self.itervalues()

    def values(self):
        """All messages."""
        return list(self.itervalues())

    def items(self):
        """The keys and all messages."""
        return list(self.iteritems())

    def clear(self):
        """Remove all messages."""
        for key in self.keys():
            self.discard(key)

    def pop(self, key, default=None):
        """Remove a message and return it."""
        try:
            result = self[key]
        except KeyError:
            return default
        self.discard(key)
        return result

    def popitem(self):
        """Remove any message; return its key and itself."""
        for key in self.iterkeys():
            return key, self.pop(key)
        raise KeyError("No messages in mailbox")

    def update(self, arg=None):
        """Replace messages by those of a mapping or of pairs."""
        source = next((getattr(arg, name)() for name in ("iteritems", "items") if hasattr(arg, name)), arg)
        is_missing = False
        for key, message in source:
            try:
                self[key] = message
            except KeyError:
                is_missing = True
        if is_missing:
            raise KeyError("No message with key(s)")

    def _dump_message(self, message, target, mangle_from_=False):
        """Write a message into a file."""
        data = source_bytes(message, mangle_from_)
        target.write(data)
        if self._append_newline and not data.endswith(b"\n") and (data or not hasattr(message, "read")):
            target.write(b"\n")

    __class_getitem__ = classmethod(GenericAlias)
