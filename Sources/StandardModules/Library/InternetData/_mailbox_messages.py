"""Messages of mailboxes: what each kind of mailbox keeps beside the text, and how one becomes another."""

import calendar
import copy
import email
import email.message
import io
import time

# Where scripts find these names, and what their reprs say.
__name__ = "mailbox"


class Message(email.message.Message):
    """A message without anything of a mailbox."""

    def __init__(self, message=None):
        if message is None:
            super().__init__()
        elif isinstance(message, email.message.Message):
            self._become_message(copy.deepcopy(message))
            if isinstance(message, Message):
                message._explain_to(self)
        else:
            self._become_message(_read(message))

    def _become_message(self, message):
        own = getattr(message, "_type_specific_attributes", ())
        self.__dict__.update((name, value) for name, value in message.__dict__.items() if name not in own)

    def _explain_to(self, message):
        # Nothing is known here that the other could take.
        if not isinstance(message, Message):
            raise TypeError("Cannot convert to specified type")


def _read(source):
    if isinstance(source, bytes):
        return email.message_from_bytes(source)
    if isinstance(source, str):
        return email.message_from_string(source)
    if isinstance(source, io.TextIOWrapper):
        return email.message_from_file(source)
    if hasattr(source, "read"):
        return email.message_from_binary_file(source)
    raise TypeError(f"Invalid message type: {type(source)}")


class _WithState(Message):
    """A message whose kind has signs for what was done with it.

    Between kinds, that is a set of the words seen, old, answered, flagged, deleted, forwarded.
    """

    def _states(self):
        raise NotImplementedError

    def _take_states(self, states):
        raise NotImplementedError

    def _copy_to(self, message):
        """Explain to a message of the same kind."""
        raise NotImplementedError

    def _take_from(self, other):
        """Take more than states from another kind."""

    def _explain_to(self, message):
        if isinstance(message, _WithState):
            if isinstance(message, self._kind):
                self._copy_to(message)
            else:
                message._take_states(self._states())
                message._take_from(self)
        elif not isinstance(message, Message):
            raise TypeError(f"Cannot convert to specified type: {type(message)}")


def _among(letters, flags):
    """The words whose letters are among the flags."""
    return {word for letter, word in letters.items() if letter in flags}


def _letters(letters, words):
    return "".join(letter for letter, word in letters.items() if word in words)


class MaildirMessage(_WithState):
    """A message of a Maildir: folder, flags, time."""

    _type_specific_attributes = ["_subdir", "_info", "_date"]
    _LETTERS = {"S": "seen", "T": "deleted", "F": "flagged", "R": "answered", "P": "forwarded"}

    def __init__(self, message=None):
        self._subdir, self._info, self._date = "new", "", time.time()
        super().__init__(message)

    def get_subdir(self):
        """Where the message is: new or cur."""
        return self._subdir

    def set_subdir(self, subdir):
        """Set where the message is: new or cur."""
        if subdir not in ("new", "cur"):
            raise ValueError(f"subdir must be 'new' or 'cur': {subdir}")
        self._subdir = subdir

    def get_flags(self):
        """The letters of the flags."""
        return self._info[2:] if self._info.startswith("2,") else ""

    def set_flags(self, flags):
        """Set these flags and no others."""
        self._info = "2," + "".join(sorted(flags))

    def add_flag(self, flag):
        """Set these flags too."""
        self.set_flags(set(self.get_flags()) | set(flag))

    def remove_flag(self, flag):
        """Take these flags away."""
        if self.get_flags():
            self.set_flags(set(self.get_flags()) - set(flag))

    def get_date(self):
        """When the message came, as seconds."""
        return self._date

    def set_date(self, date):
        """Set when the message came."""
        try:
            self._date = float(date)
        except ValueError:
            raise TypeError(f"can't convert to float: {date}") from None

    def get_info(self):
        """What the name of the file says of the message."""
        return self._info

    def set_info(self, info):
        """Set what the name of the file says of the message."""
        if not isinstance(info, str):
            raise TypeError(f"info must be a string: {type(info)}")
        self._info = info

    def _states(self):
        return _among(self._LETTERS, self.get_flags()) | ({"old"} if self._subdir == "cur" else set())

    def _take_states(self, states):
        if "old" in states:
            self.set_subdir("cur")
        if letters := _letters(self._LETTERS, states):
            self.add_flag(letters)

    def _copy_to(self, message):
        message.set_flags(self.get_flags())
        message.set_subdir(self.get_subdir())
        message.set_date(self.get_date())

    def _take_from(self, other):
        if isinstance(other, _mboxMMDFMessage):
            date = " ".join(other.get_from().split()[-5:])
            try:
                self.set_date(calendar.timegm(time.strptime(date, "%a %b %d %H:%M:%S %Y")))
            except (ValueError, OverflowError):
                pass
        _drop_status(self, other)


def _drop_status(message, other):
    # What these headers say stands elsewhere now.
    if isinstance(other, _mboxMMDFMessage):
        del message["status"], message["x-status"]


class _mboxMMDFMessage(_WithState):
    """A message of a file with many: a line of its own before it, and flags in headers."""

    _type_specific_attributes = ["_from"]
    _LETTERS = {"R": "seen", "O": "old", "D": "deleted", "F": "flagged", "A": "answered"}

    def __init__(self, message=None):
        self.set_from("MAILER-DAEMON", True)
        if isinstance(message, email.message.Message):
            line = message.get_unixfrom()
            if line is not None and line.startswith("From "):
                self.set_from(line[5:])
        super().__init__(message)

    def get_from(self):
        """The line before the message, without its first word."""
        return self._from

    def set_from(self, from_, time_=None):
        """Set the line before the message; a time is added to it, True is now."""
        if time_ is not None:
            from_ += " " + time.asctime(time.gmtime() if time_ is True else time_)
        self._from = from_

    def get_flags(self):
        """The letters of the flags."""
        return self.get("Status", "") + self.get("X-Status", "")

    def set_flags(self, flags):
        """Set these flags and no others."""
        flags = set(flags)
        known = ["".join(flag for flag in order if flag in flags) for order in ("RO", "DFA")]
        known[1] += "".join(sorted(flags - set("RODFA")))
        for name, value in zip(("Status", "X-Status"), known):
            if name in self:
                self.replace_header(name, value)
            else:
                self.add_header(name, value)

    def add_flag(self, flag):
        """Set these flags too."""
        self.set_flags(set(self.get_flags()) | set(flag))

    def remove_flag(self, flag):
        """Take these flags away."""
        if "Status" in self or "X-Status" in self:
            self.set_flags(set(self.get_flags()) - set(flag))

    def _states(self):
        return _among(self._LETTERS, self.get_flags())

    def _take_states(self, states):
        if letters := _letters(self._LETTERS, states):
            self.add_flag(letters)

    def _copy_to(self, message):
        message.set_flags(self.get_flags())
        message.set_from(self.get_from())

    def _take_from(self, other):
        if isinstance(other, MaildirMessage):
            self.set_from("MAILER-DAEMON", time.gmtime(other.get_date()))


class mboxMessage(_mboxMMDFMessage):
    """A message of an mbox."""


class MMDFMessage(_mboxMMDFMessage):
    """A message of an MMDF file."""


class _WithWords(_WithState):
    # A message with a list of words; `_WORDS` says what some of them mean.

    def _take_states(self, states):
        known = {}
        for word, state in self._WORDS.items():
            known.setdefault(state, word)
        if "seen" not in states:
            self._words().append("unseen")
        self._words().extend(word for state, word in known.items() if state in states)

    def _states(self):
        words = self._words()
        states = {state for word, state in self._WORDS.items() if word in words} | {"old"}
        return states if "unseen" in words else states | {"seen"}

    def _add(self, word, title, wanted):
        if not isinstance(word, str):
            raise TypeError(f"{title} must be {wanted}: {type(word)}")
        if word not in self._words():
            self._words().append(word)

    def _remove(self, word):
        if word in self._words():
            self._words().remove(word)

    def _take_from(self, other):
        _drop_status(self, other)


class MHMessage(_WithWords):
    """A message of an MH folder: the sequences that it belongs to."""

    _type_specific_attributes = ["_sequences"]
    _WORDS = {"replied": "answered", "flagged": "flagged"}

    def __init__(self, message=None):
        self._sequences = []
        super().__init__(message)

    def _words(self):
        return self._sequences

    def get_sequences(self):
        """The sequences that hold the message."""
        return self._sequences[:]

    def set_sequences(self, sequences):
        """Set the sequences that hold the message."""
        self._sequences = list(sequences)

    def add_sequence(self, sequence):
        """Put the message into a sequence."""
        self._add(sequence, "sequence type", "str")

    def remove_sequence(self, sequence):
        """Take the message out of a sequence."""
        self._remove(sequence)

    def _copy_to(self, message):
        for sequence in self._sequences:
            message.add_sequence(sequence)


class BabylMessage(_WithWords):
    """A message of a Babyl file: labels, and headers as they are shown."""

    _type_specific_attributes = ["_labels", "_visible"]
    _WORDS = {"deleted": "deleted", "answered": "answered", "forwarded": "forwarded", "resent": "forwarded"}

    def __init__(self, message=None):
        self._labels, self._visible = [], Message()
        super().__init__(message)

    def _words(self):
        return self._labels

    def get_labels(self):
        """The labels of the message."""
        return self._labels[:]

    def set_labels(self, labels):
        """Set the labels of the message."""
        self._labels = list(labels)

    def add_label(self, label):
        """Give the message a label."""
        self._add(label, "label", "a string")

    def remove_label(self, label):
        """Take a label from the message."""
        self._remove(label)

    def get_visible(self):
        """The headers that are shown, as a message."""
        return Message(self._visible)

    def set_visible(self, visible):
        """Set the headers that are shown."""
        self._visible = Message(visible)

    def update_visible(self):
        """Let the headers that are shown be those of the message, and add the usual ones."""
        for name in self._visible.keys():
            if name in self:
                self._visible.replace_header(name, self[name])
            else:
                del self._visible[name]
        for name in ("Date", "From", "Reply-To", "To", "CC", "Subject"):
            if name in self and name not in self._visible:
                self._visible[name] = self[name]

    def _copy_to(self, message):
        message.set_visible(self.get_visible())
        for label in self._labels:
            message.add_label(label)


for _class in (MaildirMessage, _mboxMMDFMessage, MHMessage, BabylMessage):
    _class._kind = _class
