"""Headers that know what they mean: texts with the dates, addresses and parameters in them as attributes."""

import re

from email import _addresses, errors, utils
from email._header_folding import fold_parameters, fold_text, unstructured
from email._parameters import parse_parameters, split_value, unquoted
from email.header import decode_header

__all__ = ["Address", "Group", "HeaderRegistry", "BaseHeader"]

_ATOM_SPECIALS = re.compile(r'[()<>@,:;".\[\]\\]')
_DOT_ATOM_SPECIALS = re.compile(r'[()<>@,:;"\[\]\\ \t]')


class Address:
    """One mail address with the name of its owner."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        if any(character in "\r\n" for part in (display_name, username, domain, addr_spec) if part for character in part):
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            username, at, domain = addr_spec.rpartition("@")
            if not at:
                username, domain = domain, ""
            username = utils.unquote(username)
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """The address alone, quoted where it must be."""
        name = self.username
        if _DOT_ATOM_SPECIALS.search(name):
            name = f'"{_addresses.quote(name)}"'
        if self.domain:
            return f"{name}@{self.domain}"
        return name or "<>"

    def __repr__(self):
        return (
            f"{type(self).__name__}(display_name={self.display_name!r}, username={self.username!r}, "
            f"domain={self.domain!r})")

    def __str__(self):
        name = self.display_name
        if _ATOM_SPECIALS.search(name):
            name = f'"{_addresses.quote(name)}"'
        if not name:
            return self.addr_spec
        return f"{name} <{'' if self.addr_spec == '<>' else self.addr_spec}>"

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:
    """Addresses with a name; without one, a single address."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return f"{type(self).__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}"

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and _ATOM_SPECIALS.search(name):
            name = f'"{_addresses.quote(name)}"'
        addresses = ", ".join(map(str, self.addresses))
        return f"{name}:{' ' + addresses if addresses else addresses};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


class BaseHeader(str):
    """A header's value as text; name, defects and fold() beside it."""

    max_count = None

    def __new__(cls, name, value):
        facts = {"defects": []}
        cls.parse(value, facts)
        text = facts.pop("decoded")
        if utils._has_surrogates(text):
            text = utils._sanitize(text)
        header = str.__new__(cls, text)
        header._name = name
        header._defects = facts.pop("defects")
        for key, fact in facts.items():
            setattr(header, "_" + key, fact)
        return header

    @property
    def name(self):
        """The name of the header."""
        return self._name

    @property
    def defects(self):
        """What is wrong with the header."""
        return tuple(self._defects)

    @classmethod
    def value_parser(cls, value):
        return value

    @classmethod
    def parse(cls, value, facts):
        facts["decoded"] = unstructured(value)

    def fold(self, *, policy):
        """The header as it is written."""
        return fold_text(self.name, str(self), policy)


class UnstructuredHeader(BaseHeader):
    """Any text."""


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader(BaseHeader):
    """A date; .datetime is what it means."""

    @classmethod
    def parse(cls, value, facts):
        facts["datetime"] = None
        if not value:
            facts["defects"].append(errors.HeaderMissingRequiredValue())
            facts["decoded"] = ""
            return
        if isinstance(value, str):
            facts["decoded"] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                facts["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                return
        facts["datetime"] = value
        facts["decoded"] = utils.format_datetime(value)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader(BaseHeader):
    """Addresses; .addresses and .groups are what they mean."""

    @classmethod
    def parse(cls, value, facts):
        if isinstance(value, str):
            groups = _groups(unstructured(value))
        else:
            values = [value] if not hasattr(value, "__iter__") else value
            groups = [
                Group(None, [item]) if not hasattr(item, "addresses") else item for item in values]
        facts["groups"] = groups
        facts["decoded"] = ", ".join(map(str, groups))

    def fold(self, *, policy):
        """The header as it is written."""
        return fold_text(self.name, str(self), policy, is_list=True)

    @property
    def groups(self):
        return tuple(self._groups)

    @property
    def addresses(self):
        return tuple(address for group in self._groups for address in group.addresses)


def _groups(text):
    parser = _addresses.AddressList(text)
    groups = []
    while parser.position < len(text):
        start = parser.position
        pairs = parser._address()
        piece = text[start:parser.position].strip().rstrip(",")
        addresses = [_address(name, spec) for name, spec in pairs if spec]
        label, colon, _ = piece.partition(":")
        if colon and piece.rstrip().endswith(";") and "@" not in label and '"' not in label:
            groups.append(Group(label.strip(), addresses))
        else:
            groups += [Group(None, [address]) for address in addresses]
    return groups


def _address(name, spec):
    user, at, domain = spec.rpartition("@")
    return Address(name, utils.unquote(user) if at else spec, domain if at else "")


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address; .address is what it means."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(
                f"value of single address header {self.name} is not a single address")
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


class MIMEVersionHeader(BaseHeader):
    """The version of MIME; always 1.0."""

    max_count = 1
    @classmethod
    def parse(cls, value, facts):
        facts["decoded"] = value
        match = re.match(r"\s*(\d+)\s*\.\s*(\d+)", re.sub(r"\([^)]*\)", "", value))
        facts["major"], facts["minor"] = (int(match[1]), int(match[2])) if match else (None, None)
        facts["version"] = f"{match[1]}.{match[2]}" if match else None
        if not match:
            facts["defects"].append(errors.HeaderMissingRequiredValue("Missing MIME version number"))

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return self._version


class ParameterizedMIMEHeader(BaseHeader):
    """A value with parameters; .params is a dict of them."""

    max_count = 1
    @classmethod
    def parse(cls, value, facts):
        facts["decoded"] = unstructured(value)
        _, rest = split_value(value)
        pairs = []
        for part in parse_parameters(rest) if rest else ():
            name, equals, text = part.partition("=")
            if equals:
                pairs.append((name.strip(), text.strip()))
        params = {}
        for name, text in utils.decode_params([("", ""), *pairs])[1:]:
            text = unquoted(text)
            params[name] = utils.collapse_rfc2231_value(text) if isinstance(text, tuple) else _decoded(text)
        facts["params"] = params
        if params:
            quoted = "".join(f'; {name}="{utils.quote(text)}"' for name, text in params.items())
            facts["decoded"] = split_value(value)[0] + quoted

    def fold(self, *, policy):
        """The header as it is written."""
        if not self._params:
            return super().fold(policy=policy)
        return fold_parameters(self.name, split_value(self)[0], self._params, policy)

    @property
    def params(self):
        from types import MappingProxyType

        return MappingProxyType(self._params)


def _decoded(text):
    if "=?" not in text:
        return text
    return "".join(
        part if isinstance(part, str) else part.decode(charset or "ascii", "replace")
        for part, charset in decode_header(text))


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of the content."""

    @classmethod
    def parse(cls, value, facts):
        super().parse(value, facts)
        kind = split_value(value)[0].lower()
        if kind.count("/") != 1:
            facts["defects"].append(errors.InvalidHeaderDefect("content type header is invalid"))
            kind = "text/plain"
        facts["maintype"], facts["subtype"] = kind.split("/")

    @property
    def maintype(self):
        return self._maintype

    @property
    def subtype(self):
        return self._subtype

    @property
    def content_type(self):
        return f"{self.maintype}/{self.subtype}"


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """Whether a part is shown or attached."""

    @classmethod
    def parse(cls, value, facts):
        super().parse(value, facts)
        facts["content_disposition"] = split_value(value)[0].lower() or None

    @property
    def content_disposition(self):
        return self._content_disposition


class ContentTransferEncodingHeader(BaseHeader):
    """How the payload is encoded."""

    max_count = 1

    @classmethod
    def parse(cls, value, facts):
        facts["decoded"] = unstructured(value)
        facts["cte"] = value.strip().lower()

    @property
    def cte(self):
        return self._cte


class MessageIDHeader(BaseHeader):
    """The identifier of a message."""

    max_count = 1


_default_header_map = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader,
    "orig-date": UniqueDateHeader, "sender": UniqueSingleAddressHeader,
    "resent-sender": SingleAddressHeader, "to": UniqueAddressHeader, "resent-to": AddressHeader,
    "cc": UniqueAddressHeader, "resent-cc": AddressHeader, "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader, "from": UniqueAddressHeader, "resent-from": AddressHeader,
    "reply-to": UniqueAddressHeader, "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader,
}  # fmt: skip


class HeaderRegistry:
    """The class of each header."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_default_header_map) if use_default_map else {}
        self.base_class = base_class
        self.default_class = default_class

    def map_to_type(self, name, cls):
        """Say of which class headers of this name are."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        if issubclass(cls, self.base_class):
            return type("_" + cls.__name__, (cls,), {})
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)
