"""The rules of addresses and of the identifiers of messages, obsolete and broken ones among them."""

from email import errors
from email._address_tokens import (
    AddrSpec, Address, AddressList, AngleAddr, DisplayName, Domain, DomainLiteral, Group, GroupList, InvalidMailbox,
    InvalidMessageID, LocalPart, Mailbox, MailboxList, MessageID, MsgID, NameAddr, NoFoldLiteral, ObsLocalPart,
    ObsRoute)  # fmt: skip
from email._header_source import (
    BLANKS, COMMENT_STARTS, PHRASE_ENDS, Source, commented, read_atom, read_cfws, read_dot_atom, read_dot_atom_text,
    read_fws, read_junk, read_phrase, read_unstructured, read_until, read_word)  # fmt: skip
from email._header_tokens import (
    DOT, ListSeparator, RouteComponentMarker, TokenList, ValueTerminal, note_characters)

# Where scripts find these names, and what their reprs say.
__name__ = "email._header_value_parser"


def _note_invalid(token, text):
    token.defects.append(errors.InvalidHeaderDefect(text))


def _note_obsolete(token, text):
    token.defects.append(errors.ObsoleteHeaderDefect(text))


def _add_cfws(source, tokens):
    if source.at(COMMENT_STARTS):
        tokens.append(read_cfws(source))


def _is_local(source):
    # Whether a local part goes on: a stray backslash is kept in it.
    return bool(source) and (source.next == "\\" or not source.at(PHRASE_ENDS))


# MARK: Local parts and domains


def _start_of_local_part(source):
    for rule in (read_dot_atom, read_word):
        token = source.attempt(rule)
        if token is not None:
            return token
    return TokenList() if _is_local(source) else read_word(source)


def read_local_part(source):
    """What stands before the @ of an address."""
    local = LocalPart()
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source:
        source.fail("local-part")
    token = _start_of_local_part(source)
    if leader is not None:
        token.insert(0, leader)
    local.append(token)
    if _is_local(source):
        source.unread(str(local))
        local[0] = read_obs_local_part(source)
        if local[0].token_type == "invalid-obs-local-part":
            _note_invalid(local, "local-part is not dot-atom, quoted-string, or obs-local-part")
        else:
            _note_obsolete(local, "local-part is not a dot-atom (contains CFWS)")
    if not local.value.isascii():
        local.defects.append(errors.NonASCIILocalPartDefect("local-part contains non-ASCII characters)"))
    return local


def _add_to_obs_local_part(source, local, after_dot):
    # Add the next part; return whether it was a dot.
    if source.next == ".":
        if after_dot:
            _note_invalid(local, "invalid repeated '.'")
        source.take()
        local.append(DOT)
        return True
    if source.next == "\\":
        local.append(source.take_terminal("misplaced-special"))
        _note_invalid(local, "'\\' character outside of quoted-string/ccontent")
        return False
    if local and local[-1].token_type != "dot":
        _note_invalid(local, "missing '.' between words")
    word = source.attempt(read_word)
    if word is None:
        # Blanks and comments leave a dot before them the last thing that counts.
        word = read_cfws(source) if source.at(COMMENT_STARTS) else read_word(source)
    else:
        after_dot = False
    local.append(word)
    return after_dot


def read_obs_local_part(source):
    """Words with dots, blanks and comments between them."""
    local, after_dot = ObsLocalPart(), False
    while _is_local(source):
        after_dot = _add_to_obs_local_part(source, local, after_dot)
    if not local:
        source.fail("obs-local-part")
    for name, ends in (("leading", local[:2]), ("trailing", local[:-3:-1])):
        if ends[0].token_type == "dot" or len(ends) > 1 and [end.token_type for end in ends] == ["cfws", "dot"]:
            _note_invalid(local, f"Invalid {name} '.' in local part")
    if local.defects:
        local.token_type = "invalid-obs-local-part"
    return local


def read_dtext(source):
    """Characters of the number of a computer."""
    text, backslashes = read_until(source, "[]")
    token = ValueTerminal(text, "ptext")
    if backslashes:
        _note_obsolete(token, "quoted printable found in domain-literal")
    return note_characters(token)


@commented
def read_domain_literal(source):
    """The number of a computer between brackets."""
    if not source:
        raise errors.HeaderParseError("expected domain-literal")
    if source.next != "[":
        source.fail("'[' at start of domain-literal")
    literal = DomainLiteral([source.take_terminal("domain-literal-start")])
    if source.at(BLANKS):
        literal.append(read_fws(source))
    if source:
        literal.append(read_dtext(source))
    if source.at(BLANKS):
        literal.append(read_fws(source))
    if not source:
        _note_invalid(literal, "end of input inside domain-literal")
    elif source.next != "]":
        source.fail("']' at end of domain-literal")
    source.take()
    literal.append(ValueTerminal("]", "domain-literal-end"))
    return literal


def read_domain(source):
    """What stands behind the @ of an address."""
    domain = Domain()
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source:
        source.fail("domain")
    is_literal = source.next == "["
    token = read_domain_literal(source) if is_literal else source.attempt(read_dot_atom)
    if token is None:
        token = read_atom(source)
    if not is_literal and source.next == "@":
        raise errors.HeaderParseError("Invalid Domain")
    if leader is not None:
        token.insert(0, leader)
    domain.append(token)
    if not is_literal and source.next == ".":
        _note_obsolete(domain, "domain is not a dot-atom (contains CFWS)")
        if token.token_type == "dot-atom":
            domain[:] = token
        while source.next == ".":
            source.take()
            domain += [DOT, read_atom(source)]
    return domain


# MARK: Addresses


def read_addr_spec(source):
    """A local part and a domain."""
    spec = AddrSpec([read_local_part(source)])
    if source.next != "@":
        _note_invalid(spec, "addr-spec local part with no domain")
        return spec
    spec.append(source.take_terminal("address-at-symbol"))
    spec.append(read_domain(source))
    return spec


def _add_route_domain(source, route):
    source.take()
    route += [RouteComponentMarker, read_domain(source)]


def read_obs_route(source):
    """Servers that a message should go through."""
    route = ObsRoute()
    while source.next == "," or source.at(COMMENT_STARTS):
        _add_cfws(source, route)
        if source.next == ",":
            source.take()
            route.append(ListSeparator)
    if source.next != "@":
        source.fail("obs-route domain")
    _add_route_domain(source, route)
    while source.next == ",":
        source.take()
        route.append(ListSeparator)
        _add_cfws(source, route)
        if source.next == "@":
            _add_route_domain(source, route)
    if not source:
        raise errors.HeaderParseError("end of header while parsing obs-route")
    if source.next != ":":
        source.fail("':' marking end of obs-route")
    route.append(source.take_terminal("end-of-obs-route-marker"))
    return route


def _add_angle_content(source, angle):
    spec = source.attempt(read_addr_spec)
    if spec is None:
        route = source.attempt(read_obs_route)
        if route is None:
            source.fail("addr-spec or obs-route")
        _note_obsolete(angle, "obsolete route specification in angle-addr")
        angle.append(route)
        spec = read_addr_spec(source)
    angle.append(spec)


def read_angle_addr(source):
    """An address between angle brackets."""
    angle = AngleAddr()
    _add_cfws(source, angle)
    if source.next != "<":
        source.fail("angle-addr")
    angle.append(source.take_terminal("angle-addr-start"))
    if source.next == ">":
        # What servers of mail give as the sender of what nobody should answer.
        angle.append(source.take_terminal("angle-addr-end"))
        _note_invalid(angle, "null addr-spec in angle-addr")
        return angle
    _add_angle_content(source, angle)
    if source.next == ">":
        source.take()
    else:
        _note_invalid(angle, "missing trailing '>' on angle-addr")
    angle.append(ValueTerminal(">", "angle-addr-end"))
    _add_cfws(source, angle)
    return angle


def read_display_name(source):
    """The name of a person or group."""
    phrase = read_phrase(source)
    name = DisplayName(phrase)
    name.defects = phrase.defects[:]
    return name


def read_name_addr(source):
    """A name, which may be missing, and an address between angle brackets."""
    mailbox = NameAddr()
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source:
        raise errors.HeaderParseError(f"expected name-addr but found '{'' if leader is None else leader}'")
    if source.next != "<":
        if source.at(PHRASE_ENDS):
            source.fail("name-addr")
        name = read_display_name(source)
        if not source:
            raise errors.HeaderParseError(f"expected name-addr but found '{name}'")
        if leader is not None:
            (name[0] if isinstance(name[0], TokenList) else name).insert(0, leader)
            leader = None
        mailbox.append(name)
    angle = read_angle_addr(source)
    if leader is not None:
        angle.insert(0, leader)
    mailbox.append(angle)
    return mailbox


def read_mailbox(source):
    """An address with or without a name."""
    token = source.attempt(read_name_addr)
    if token is None:
        token = source.attempt(read_addr_spec)
    if token is None:
        source.fail("mailbox")
    mailbox = Mailbox([token])
    if any(isinstance(defect, errors.InvalidHeaderDefect) for defect in token.all_defects):
        mailbox.token_type = "invalid-mailbox"
    return mailbox


def read_invalid_mailbox(source, ends):
    """What stands where a mailbox should be, up to one of the ends."""
    return read_junk(source, ends, InvalidMailbox())


# MARK: Lists


def _add_invalid(source, tokens, ends, empty, invalid, wrap):
    # Add what is no element of a list, which may be nothing.
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source or source.at(ends):
        if leader is not None:
            tokens.append(leader)
        _note_obsolete(tokens, empty[leader is not None])
        return
    token = read_invalid_mailbox(source, ends)
    if leader is not None:
        token.insert(0, leader)
    tokens.append(wrap(token))
    _note_invalid(tokens, invalid)


def _add_separator(source, tokens):
    if source.next == ",":
        source.take()
        tokens.append(ListSeparator)


def read_mailbox_list(source):
    """Mailboxes, valid and invalid ones, up to the end or a semicolon."""
    mailboxes, invalid = MailboxList(), "invalid mailbox in mailbox-list"
    empty = "empty element in mailbox-list"
    while source and source.next != ";":
        mailbox = source.attempt(read_mailbox)
        if mailbox is None:
            _add_invalid(source, mailboxes, ",;", (empty, empty), invalid, lambda token: token)
        else:
            mailboxes.append(mailbox)
        if source and not source.at(",;"):
            mailboxes[-1].token_type = "invalid-mailbox"
            read_junk(source, ",;", mailboxes[-1])
            _note_invalid(mailboxes, invalid)
        _add_separator(source, mailboxes)
    return mailboxes


def read_group_list(source):
    """What stands between the colon and the semicolon of a group."""
    content = GroupList()
    if not source:
        _note_invalid(content, "end of header before group-list")
        return content
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if leader is not None and (not source or source.next == ";"):
        if not source:
            _note_invalid(content, "end of header in group-list")
        content.append(leader)
        return content
    mailboxes = read_mailbox_list(source)
    if mailboxes.all_mailboxes:
        if leader is not None:
            mailboxes.insert(0, leader)
        content.append(mailboxes)
        return content
    if leader is not None:
        content.append(leader)
    content.extend(mailboxes)
    _note_obsolete(content, "group-list with empty entries")
    return content


def read_group(source):
    """Mailboxes with a name before them."""
    name = read_display_name(source)
    if source.next != ":":
        source.fail("':' at end of group display name")
    group = Group([name, source.take_terminal("group-display-name-terminator")])
    if source.next == ";":
        group.append(source.take_terminal("group-terminator"))
        return group
    group.append(read_group_list(source))
    if not source:
        _note_invalid(group, "end of header in group")
    elif source.next != ";":
        raise errors.HeaderParseError(f"expected ';' at end of group but found {source.rest}")
    source.take()
    group.append(ValueTerminal(";", "group-terminator"))
    _add_cfws(source, group)
    return group


def read_address(source):
    """A mailbox or a group."""
    token = source.attempt(read_group)
    if token is None:
        token = source.attempt(read_mailbox)
    if token is None:
        source.fail("address")
    return Address([token])


def read_address_list(source):
    """Addresses, valid and invalid ones, up to the end."""
    addresses, invalid = AddressList(), "invalid address in address-list"
    empty = "empty element in address-list", "address-list entry with no content"
    while source:
        address = source.attempt(read_address)
        if address is None:
            _add_invalid(source, addresses, ",", empty, invalid, lambda token: Address([token]))
        else:
            addresses.append(address)
        if source and source.next != ",":
            mailbox = addresses[-1][0]
            mailbox.token_type = "invalid-mailbox"
            read_junk(source, ",", mailbox)
            _note_invalid(addresses, invalid)
        _add_separator(source, addresses)
    return addresses


# MARK: Identifiers of messages


def read_no_fold_literal(source):
    """The number of a computer between brackets, without blanks."""
    if not source:
        source.fail("no-fold-literal")
    if source.next != "[":
        source.fail("'[' at the start of no-fold-literal")
    literal = NoFoldLiteral([source.take_terminal("no-fold-literal-start")])
    literal.append(read_dtext(source))
    if source.next != "]":
        source.fail("']' at the end of no-fold-literal")
    literal.append(source.take_terminal("no-fold-literal-end"))
    return literal


def _add_side(source, identifier, rules, obsolete, expected):
    # One side of the @: what the first rule reads that can, the last one of which is obsolete.
    for rule in rules:
        token = source.attempt(rule)
        if token is not None:
            break
    else:
        source.fail(expected)
    if rule is rules[-1]:
        _note_obsolete(identifier, obsolete)
    identifier.append(token)


def read_msg_id(source):
    """An identifier between angle brackets."""
    identifier = MsgID()
    _add_cfws(source, identifier)
    if source.next != "<":
        source.fail("msg-id")
    identifier.append(source.take_terminal("msg-id-start"))
    _add_side(
        source, identifier, (read_dot_atom_text, read_obs_local_part), "obsolete id-left in msg-id",
        "dot-atom-text or obs-id-left")
    if source.next != "@":
        _note_invalid(identifier, "msg-id with no id-right")
        if source.next == ">":
            identifier.append(source.take_terminal("msg-id-end"))
        return identifier
    identifier.append(source.take_terminal("address-at-symbol"))
    _add_side(
        source, identifier, (read_dot_atom_text, read_no_fold_literal, read_domain), "obsolete id-right in msg-id",
        "dot-atom-text, no-fold-literal or obs-id-right")
    if source.next == ">":
        source.take()
    else:
        _note_invalid(identifier, "missing trailing '>' on msg-id")
    identifier.append(ValueTerminal(">", "msg-id-end"))
    _add_cfws(source, identifier)
    return identifier


def read_message_id(source):
    """The identifier of a message: all there is, valid or not."""
    text = source.text
    try:
        identifier = MessageID([read_msg_id(source)])
    except errors.HeaderParseError as error:
        identifier = InvalidMessageID(read_unstructured(Source(text)))
        _note_invalid(identifier, f"Invalid msg-id: {error!r}")
        return identifier
    if source:
        _note_invalid(identifier, f"Unexpected {source.rest!r}")
    return identifier
