"""The kinds of tokens that addresses and identifiers of messages consist of."""

from email._header_tokens import DOT, Phrase, TokenList, quote_string

# Where scripts find these names, and what their reprs say.
__name__ = "email._header_value_parser"

_MUST_QUOTE = frozenset('()<>@,:;\\"[] \t')


def _told_by(place, name):
    """A property that the token at a place has."""
    return property(lambda self: getattr(self[place], name))


class AddressList(TokenList):
    token_type = "address-list"

    @property
    def addresses(self):
        return self.of_type("address")

    @property
    def mailboxes(self):
        return [mailbox for address in self.addresses for mailbox in address.mailboxes]

    @property
    def all_mailboxes(self):
        return [mailbox for address in self.addresses for mailbox in address.all_mailboxes]


class Address(TokenList):
    """A mailbox, or a group of such."""

    token_type = "address"

    @property
    def display_name(self):
        return self[0].display_name if self[0].token_type == "group" else None

    @property
    def mailboxes(self):
        if self[0].token_type == "invalid-mailbox":
            return []
        return [self[0]] if self[0].token_type == "mailbox" else self[0].mailboxes

    @property
    def all_mailboxes(self):
        return [self[0]] if self[0].token_type in ("mailbox", "invalid-mailbox") else self[0].all_mailboxes


class MailboxList(TokenList):
    token_type = "mailbox-list"

    @property
    def mailboxes(self):
        return self.of_type("mailbox")

    @property
    def all_mailboxes(self):
        return self.of_type("mailbox", "invalid-mailbox")


class GroupList(TokenList):
    """What stands between the colon and the semicolon of a group."""

    token_type = "group-list"

    @property
    def mailboxes(self):
        return self[0].mailboxes if self and self[0].token_type == "mailbox-list" else []

    @property
    def all_mailboxes(self):
        return self[0].all_mailboxes if self and self[0].token_type == "mailbox-list" else []


class Group(TokenList):
    token_type = "group"

    @property
    def display_name(self):
        return self[0].display_name

    @property
    def mailboxes(self):
        return self[2].mailboxes if self[2].token_type == "group-list" else []

    @property
    def all_mailboxes(self):
        return self[2].all_mailboxes if self[2].token_type == "group-list" else []


class NameAddr(TokenList):
    """A name and an address between angle brackets."""

    token_type = "name-addr"
    local_part = _told_by(-1, "local_part")
    domain = _told_by(-1, "domain")
    route = _told_by(-1, "route")
    addr_spec = _told_by(-1, "addr_spec")

    @property
    def display_name(self):
        return self[0].display_name if len(self) > 1 else None


class AngleAddr(TokenList):
    token_type = "angle-addr"

    @property
    def local_part(self):
        spec = self.first("addr-spec")
        return None if spec is None else spec.local_part

    @property
    def domain(self):
        spec = self.first("addr-spec")
        return None if spec is None else spec.domain

    @property
    def route(self):
        route = self.first("obs-route")
        return None if route is None else route.domains

    @property
    def addr_spec(self):
        spec = self.first("addr-spec")
        if spec is None:
            return "<>"
        return spec.addr_spec if spec.local_part else quote_string(spec.local_part) + spec.addr_spec


class ObsRoute(TokenList):
    """Servers that a message should go through, as was usual once."""

    token_type = "obs-route"

    @property
    def domains(self):
        return [token.domain for token in self.of_type("domain")]


class Mailbox(TokenList):
    token_type = "mailbox"
    local_part = _told_by(0, "local_part")
    domain = _told_by(0, "domain")
    addr_spec = _told_by(0, "addr_spec")

    @property
    def display_name(self):
        return self[0].display_name if self[0].token_type == "name-addr" else None

    @property
    def route(self):
        return self[0].route if self[0].token_type == "name-addr" else None


class InvalidMailbox(TokenList):
    """What stands where a mailbox should be."""

    token_type = "invalid-mailbox"

    @property
    def display_name(self):
        return None

    local_part = domain = route = addr_spec = display_name


class Domain(TokenList):
    token_type = "domain"
    as_ew_allowed = False

    @property
    def domain(self):
        return "".join(super().value.split())


class NoFoldLiteral(TokenList):
    token_type = "no-fold-literal"
    as_ew_allowed = False


class DomainLiteral(TokenList):
    """The number of a computer between brackets."""

    token_type = "domain-literal"
    as_ew_allowed = False

    @property
    def domain(self):
        return "".join(super().value.split())

    @property
    def ip(self):
        text = self.first("ptext")
        return None if text is None else text.value


class AddrSpec(TokenList):
    """A local part and a domain."""

    token_type = "addr-spec"
    as_ew_allowed = False

    @property
    def local_part(self):
        return self[0].local_part

    @property
    def domain(self):
        return None if len(self) < 3 else self[-1].domain

    @property
    def value(self):
        if len(self) < 3:
            return self[0].value
        return self[0].value.rstrip() + self[1].value + self[2].value.lstrip()

    @property
    def addr_spec(self):
        local = self.local_part
        if not _MUST_QUOTE.isdisjoint(local):
            local = quote_string(local)
        return local if self.domain is None else f"{local}@{self.domain}"


class ObsLocalPart(TokenList):
    token_type = "obs-local-part"
    as_ew_allowed = False


def _without_edge(part, end):
    # The part without white space and comments at one end, which is 0 or -1.
    if isinstance(part, TokenList) and part and part[end].token_type == "cfws":
        return TokenList(part[1:] if end == 0 else part[:-1])
    return part


class DisplayName(Phrase):
    """The name of a person or group before the address."""

    token_type = "display-name"
    ew_combine_allowed = False

    @property
    def display_name(self):
        parts = TokenList(self)
        for end in (0, -1):
            if parts and parts[end].token_type == "cfws":
                del parts[end]
            elif parts:
                parts[end] = _without_edge(parts[end], end)
        return parts.value

    def _has_edge(self, end):
        part = self[end]
        return part.token_type == "cfws" or _without_edge(part, end) is not part

    @property
    def value(self):
        if not self or not self.defects and self.first("quoted-string") is None:
            return super().value
        before, after = (" " if self._has_edge(end) else "" for end in (0, -1))
        return before + quote_string(self.display_name) + after


class LocalPart(TokenList):
    """What stands before the @ of an address."""

    token_type = "local-part"
    as_ew_allowed = False

    @property
    def value(self):
        return self[0].quoted_value if self[0].token_type == "quoted-string" else self[0].value

    @property
    def local_part(self):
        # Without the blanks at both ends and around dots.
        parts = [DOT, *(part for part in self[0] if part.token_type != "cfws"), DOT]
        kept = TokenList()
        for before, part, after in zip(parts, parts[1:], parts[2:]):
            if before.token_type == "dot":
                part = _without_edge(part, 0)
            if after.token_type == "dot":
                part = _without_edge(part, -1)
            kept.append(part)
        return kept.value


class MsgID(TokenList):
    """The identifier of a message."""

    token_type = "msg-id"
    as_ew_allowed = False

    def fold(self, policy):
        """The text in one line: identifiers are never folded."""
        return str(self) + policy.linesep


class MessageID(MsgID):
    token_type = "message-id"


class InvalidMessageID(MessageID):
    token_type = "invalid-message-id"
