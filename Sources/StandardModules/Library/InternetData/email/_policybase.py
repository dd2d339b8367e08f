"""Policies: how messages are parsed, kept and written. Compat32 is what was always done."""

import abc
from email import header
from email.charset import UNKNOWN8BIT
from email.utils import _has_surrogates

__all__ = ["Policy", "Compat32", "compat32"]


class _PolicyBase:
    """Settings that are class attributes until a keyword of the constructor says otherwise."""

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {type(self).__name__}")
            object.__setattr__(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def clone(self, **kw):
        """A policy that differs in these settings."""
        copy = type(self).__new__(type(self))
        for name, value in self.__dict__.items():
            object.__setattr__(copy, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {type(self).__name__}")
            object.__setattr__(copy, name, value)
        return copy

    def __setattr__(self, name, value):
        if hasattr(self, name):
            raise AttributeError(f"{type(self).__name__!r} object attribute {name!r} is read-only")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __add__(self, other):
        return self.clone(**other.__dict__)


class Policy(_PolicyBase, metaclass=abc.ABCMeta):
    """What every policy can be asked, and the settings that all have."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def handle_defect(self, obj, defect):
        """Raise the defect, or note it, as the policy says."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Note the defect at the message or header."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of this name a message may have; None is any number."""
        return None

    @abc.abstractmethod
    def header_source_parse(self, sourcelines):
        """The name and the value to keep for the lines of a header."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_store_parse(self, name, value):
        """The name and the value to keep for what a program sets."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_fetch_parse(self, name, value):
        """What a program gets for a value that is kept."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold(self, name, value):
        """The text of a header, in lines of the policy's length."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold_binary(self, name, value):
        """The bytes of a header, in lines of the policy's length."""
        raise NotImplementedError


class Compat32(Policy):
    """Headers are kept as the texts that were given."""

    mangle_from_ = True

    def _sanitize_header(self, name, value):
        if isinstance(value, str) and _has_surrogates(value):
            return header.Header(value, charset=UNKNOWN8BIT, header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        name, value = sourcelines[0].split(":", 1)
        return name, "".join([value, *sourcelines[1:]]).lstrip(" \t\r\n").rstrip("\r\n")

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        return self._sanitize_header(name, value)

    def fold(self, name, value):
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        folded = self._fold(name, value, sanitize=self.cte_type == "7bit")
        return folded.encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        if isinstance(value, str) and _has_surrogates(value) and not sanitize:
            return f"{name}: {value}{self.linesep}"
        if isinstance(value, str):
            charset = UNKNOWN8BIT if _has_surrogates(value) else None
            value = header.Header(value, charset=charset, header_name=name)
        length = 0 if self.max_line_length is None else self.max_line_length
        return f"{name}: {value.encode(linesep=self.linesep, maxlinelen=length)}{self.linesep}"


compat32 = Compat32()
