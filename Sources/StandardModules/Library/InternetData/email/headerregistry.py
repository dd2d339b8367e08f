"""Headers that know what they mean: texts with the dates, addresses and parameters in them as attributes."""

from types import MappingProxyType

from email import _header_value_parser as parser
from email import errors, utils

__all__ = ["Address", "Group", "HeaderRegistry", "BaseHeader"]

# What the part before the @ must be quoted for.
_DOT_ATOM_ENDS = parser.ATOM_ENDS - {"."}


class Address:
    """One mail address with the name of its owner."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        inputs = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in inputs or "\n" in inputs:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            read, rest = parser.get_addr_spec(addr_spec)
            if rest:
                raise ValueError(
                    f"Invalid addr_spec; only '{read}' could be parsed from '{addr_spec}'")
            if read.all_defects:
                raise read.all_defects[0]
            username, domain = read.local_part, read.domain
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
        if not _DOT_ATOM_ENDS.isdisjoint(name):
            name = parser.quote_string(name)
        if self.domain:
            return f"{name}@{self.domain}"
        return name or "<>"

    def __repr__(self):
        return (
            f"{type(self).__name__}(display_name={self.display_name!r}, username={self.username!r}, "
            f"domain={self.domain!r})")

    def __str__(self):
        name = self.display_name
        if not parser.SPECIALS.isdisjoint(name):
            name = parser.quote_string(name)
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
        if name is not None and not parser.SPECIALS.isdisjoint(name):
            name = parser.quote_string(name)
        addresses = ", ".join(map(str, self.addresses))
        return f"{name}:{' ' + addresses if addresses else addresses};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


class BaseHeader(str):
    """A header's value as text; name, defects and fold() beside it.

    A class beside it among the bases knows the kind of header: its parse() puts the text, as `decoded`, the parse
    tree and the facts into a dictionary, and its init() takes the facts out of it.
    """

    def __new__(cls, name, value):
        facts = {"defects": []}
        cls.parse(value, facts)
        text = facts.pop("decoded")
        self = str.__new__(cls, utils._sanitize(text) if utils._has_surrogates(text) else text)
        self.init(name, **facts)
        return self

    def init(self, name, *, parse_tree, defects):
        """Keep what parse() has found."""
        self._name, self._parse_tree, self._defects = name, parse_tree, defects

    @property
    def name(self):
        """The name of the header."""
        return self._name

    @property
    def defects(self):
        """What is wrong with the header."""
        return tuple(self._defects)

    def __reduce__(self):
        cls = type(self)
        return _reconstruct_header, (cls.__name__, cls.__bases__, str(self)), self.__getstate__()

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    def fold(self, *, policy):
        """The header as it is written."""
        label = parser.HeaderLabel([
            parser.ValueTerminal(self.name, "header-name"), parser.ValueTerminal(":", "header-sep")])
        header = parser.Header([label])
        if self._parse_tree:
            header.append(parser.CFWSList([parser.WhiteSpaceTerminal(" ", "fws")]))
        header.append(self._parse_tree)
        return header.fold(policy=policy)


def _reconstruct_header(cls_name, bases, value):
    return type(cls_name, bases, {})._reconstruct(value)


def _kept(name):
    """A property that reads what init() has kept."""
    return property(lambda self: getattr(self, "_" + name))


class UnstructuredHeader:
    """Any text."""

    max_count = None
    value_parser = staticmethod(parser.get_unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds["parse_tree"] = cls.value_parser(value)
        kwds["decoded"] = str(kwds["parse_tree"])


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader:
    """A date; .datetime is what it means."""

    max_count = None
    value_parser = staticmethod(parser.get_unstructured)
    datetime = _kept("datetime")

    @classmethod
    def parse(cls, value, kwds):
        kwds.update(datetime=None, parse_tree=parser.TokenList(), decoded=value or "")
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            return
        if isinstance(value, str):
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                return
        text = utils.format_datetime(value)
        kwds.update(datetime=value, decoded=text, parse_tree=cls.value_parser(text))

    def init(self, *args, **kw):
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader:
    """Addresses; .addresses and .groups are what they mean."""

    max_count = None
    groups = _kept("groups")

    @staticmethod
    def value_parser(value):
        return parser.get_address_list(value)[0]

    @classmethod
    def parse(cls, value, kwds):
        if isinstance(value, str):
            tree = cls.value_parser(value)
            groups = [Group(found.display_name, map(_address, found.all_mailboxes)) for found in tree.addresses]
            defects = tree.all_defects
        else:
            values = value if hasattr(value, "__iter__") else [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item]) for item in values]
            tree, defects = None, []
        text = ", ".join(map(str, groups))
        kwds.update(
            groups=groups, defects=defects, decoded=text, parse_tree=cls.value_parser(text) if tree is None else tree)

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop("groups"))
        super().init(*args, **kw)

    @property
    def addresses(self):
        return tuple(address for group in self._groups for address in group.addresses)


def _address(mailbox):
    return Address(mailbox.display_name or "", mailbox.local_part or "", mailbox.domain or "")


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address; .address is what it means."""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(f"value of single address header {self.name} is not a single address")
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


def _parse_tree(cls, value, kwds):
    # What all headers with a grammar of their own begin with.
    kwds["parse_tree"] = tree = cls.value_parser(value)
    kwds["decoded"] = str(tree)
    kwds["defects"].extend(tree.all_defects)
    return tree


class MIMEVersionHeader:
    """The version of MIME; always 1.0."""

    max_count = 1
    value_parser = staticmethod(parser.parse_mime_version)
    major = _kept("major")
    minor = _kept("minor")
    version = _kept("version")

    @classmethod
    def parse(cls, value, kwds):
        tree = _parse_tree(cls, value, kwds)
        kwds.update(major=None, minor=tree.minor, version=None)
        if tree.minor is not None:
            kwds.update(major=tree.major, version=f"{tree.major}.{tree.minor}")

    def init(self, *args, **kw):
        self._version, self._major, self._minor = kw.pop("version"), kw.pop("major"), kw.pop("minor")
        super().init(*args, **kw)


class ParameterizedMIMEHeader:
    """A value with parameters; .params is a dict of them."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        tree = _parse_tree(cls, value, kwds)
        kwds["params"] = {utils._sanitize(name).lower(): utils._sanitize(text) for name, text in tree.params or ()}

    def init(self, *args, **kw):
        self._params = kw.pop("params")
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of the content."""

    value_parser = staticmethod(parser.parse_content_type_header)
    maintype = _kept("maintype")
    subtype = _kept("subtype")

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._maintype = utils._sanitize(self._parse_tree.maintype)
        self._subtype = utils._sanitize(self._parse_tree.subtype)

    @property
    def content_type(self):
        return f"{self.maintype}/{self.subtype}"


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """Whether a part is shown or attached."""

    value_parser = staticmethod(parser.parse_content_disposition_header)
    content_disposition = _kept("content_disposition")

    def init(self, *args, **kw):
        super().init(*args, **kw)
        found = self._parse_tree.content_disposition
        self._content_disposition = None if found is None else utils._sanitize(found)


class ContentTransferEncodingHeader:
    """How the payload is encoded."""

    max_count = 1
    value_parser = staticmethod(parser.parse_content_transfer_encoding_header)
    parse = classmethod(_parse_tree)
    cte = _kept("cte")

    def init(self, *args, **kw):
        super().init(*args, **kw)
        self._cte = utils._sanitize(self._parse_tree.cte)


class MessageIDHeader:
    """The identifier of a message."""

    max_count = 1
    value_parser = staticmethod(parser.parse_message_id)
    parse = classmethod(_parse_tree)


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
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)
