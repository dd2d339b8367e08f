"""The rules of the headers of MIME: versions, types, and parameters with the mistakes that are usual in them."""

import re

from email import errors
from email._header_source import (
    BLANKS, COMMENT_STARTS, Source, commented, read_cfws, read_fws, read_junk, read_misplaced, read_qcontent,
    read_quoted_string)  # fmt: skip
from email._header_tokens import ValueTerminal, note_characters
from email._mime_tokens import (
    Attribute, ContentDisposition, ContentTransferEncoding, ContentType, InvalidParameter, MIMEVersion,
    MimeParameters, Parameter, Section, Token, Value)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "email._header_value_parser"

_TTEXT = re.compile(r'[^()<>@,:;\\"\[\]/?= \t]+')
_ATTRTEXT = re.compile(r"""[^()<>@,:;\\"\[\]/?= \t*'%]+""")
_EXTENDED_ATTRTEXT = re.compile(r"""[^()<>@,:;\\"\[\]/?= \t*']+""")
_DIGITS = re.compile(r"\d+")
_VERSION_PART = re.compile(r"[^ \t(]+")
_MAJOR_PART = re.compile(r"[^ \t(.]+")


def _note_invalid(token, text):
    token.defects.append(errors.InvalidHeaderDefect(text))


# MARK: Versions


def _add_number(source, version, pattern, name):
    # Add a number, which may be none; return it, or None.
    digits = source.match(pattern)
    is_number = digits.isdigit()
    if not is_number:
        _note_invalid(version, f"Expected MIME {name} version number but found {digits!r}")
    version.append(ValueTerminal(digits, "digits" if is_number else "xtext"))
    if source.at(COMMENT_STARTS):
        version.append(read_cfws(source))
    return int(digits) if is_number else None


def read_mime_version(source):
    """Two numbers with a dot between them: all there is."""
    version = MIMEVersion()
    if not source:
        version.defects.append(errors.HeaderMissingRequiredValue("Missing MIME version number (eg: 1.0)"))
        return version
    if source.at(COMMENT_STARTS):
        version.append(read_cfws(source))
        if not source:
            version.defects.append(errors.HeaderMissingRequiredValue(
                "Expected MIME version number but found only CFWS"))
    version.major = _add_number(source, version, _MAJOR_PART, "major")
    if source.next == ".":
        version.append(source.take_terminal("version-separator"))
        if source.at(COMMENT_STARTS):
            version.append(read_cfws(source))
        if source:
            version.minor = _add_number(source, version, _VERSION_PART, "minor")
            if source:
                _note_invalid(version, "Excess non-CFWS text after MIME version")
                version.append(ValueTerminal(source.take_all(), "xtext"))
            return version
    if version.major is not None:
        _note_invalid(version, "Incomplete MIME version; found only major number")
    if source:
        version.append(ValueTerminal(source.take_all(), "xtext"))
    return version


# MARK: Names and values


def _read_text(source, pattern, token_type, expected, found):
    text = source.match(pattern)
    if not text:
        raise errors.HeaderParseError(f"expected {expected} but found {found(source.rest)}")
    return note_characters(ValueTerminal(text, token_type))


def read_ttext(source):
    """Characters of a token."""
    return _read_text(source, _TTEXT, "ttext", "ttext", "'{}'".format)


def read_attrtext(source):
    """Characters of the name of a parameter."""
    return _read_text(source, _ATTRTEXT, "attrtext", "attrtext", repr)


def read_extended_attrtext(source):
    """Characters of an encoded value, with the percent signs in it."""
    return _read_text(source, _EXTENDED_ATTRTEXT, "extended-attrtext", "extended attrtext", repr)


@commented
def read_token(source):
    """A token with the blanks and comments around it."""
    return Token([read_ttext(source)])


@commented
def read_attribute(source):
    """The name of a parameter with the blanks and comments around it."""
    return Attribute([read_attrtext(source)])


@commented
def read_extended_attribute(source):
    """An encoded value with the blanks and comments around it."""
    return Attribute([read_extended_attrtext(source)])


def read_section(source):
    """The number of a section behind its star."""
    if source.next != "*":
        raise errors.HeaderParseError(f"Expected section but found {source.rest}")
    section = Section([source.take_terminal("section-marker")])
    digits = source.match(_DIGITS)
    if not digits:
        raise errors.HeaderParseError(f"Expected section number but found {source.rest}")
    if digits[0] == "0" and digits != "0":
        _note_invalid(section, "section number has an invalid leading 0")
    section.number = int(digits)
    section.append(ValueTerminal(digits, "digits"))
    return section


def read_value(source):
    """The value of a parameter: a quoted string or a token."""
    if not source:
        raise errors.HeaderParseError("Expected value but found end of string")
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source:
        raise errors.HeaderParseError(f"Expected value but found only {leader}")
    token = read_quoted_string(source) if source.next == '"' else read_extended_attribute(source)
    if leader is not None:
        token.insert(0, leader)
    return Value([token])


# MARK: Parameters


def _add_name(source, parameter):
    # Add all before the value; return whether there is a value.
    parameter.append(read_attribute(source))
    if not source or source.next == ";":
        _note_invalid(parameter, f"Parameter contains name ({parameter[0]}) but no value")
        return False
    if source.next == "*":
        section = source.attempt(read_section)
        if section is not None:
            parameter.sectioned = True
            parameter.append(section)
        if not source:
            raise errors.HeaderParseError("Incomplete parameter")
        if source.next == "*":
            parameter.append(source.take_terminal("extended-parameter-marker"))
            parameter.extended = True
    if source.next != "=":
        raise errors.HeaderParseError("Parameter not followed by '='")
    parameter.append(source.take_terminal("parameter-separator"))
    if source.at(COMMENT_STARTS):
        parameter.append(read_cfws(source))
    return True


def _is_encoded(text, section_number):
    # Whether the text between quotes looks like an encoded value.
    inner = Source(text)
    if section_number:
        return inner.attempt(read_extended_attrtext) is not None and not inner
    if inner.next != "'":
        read_attrtext(inner)
    return inner.next == "'"


def _read_unquoted(source, parameter):
    # An extended value between quotes, which should not be quoted: what is between them, and where its tokens go.
    before = source.place
    quoted = read_quoted_string(source)
    text = quoted.stripped_value
    if not _is_encoded(text, parameter.section_number):
        source.place = before
        _note_invalid(
            parameter, "Parameter marked as extended but appears to have a quoted string value that is non-encoded")
        return None, parameter
    _note_invalid(parameter, "Quoted string value for extended parameter is invalid")
    parameter.append(quoted)
    bare = quoted.first("bare-quoted-string")
    bare.clear()
    return Source(text), bare


def _read_charset(source, parameter, token, tokens):
    # The charset and the language, with the quotation mark behind each.
    if token is not None:
        charset = token.first("extended-attrtext")
        if charset is None:
            charset = token[-1]
        tokens.append(charset)
        parameter.charset = charset.value
    expected = "Expected RFC2231 char/lang encoding delimiter, but found"
    if source.next != "'":
        raise errors.HeaderParseError(f"{expected} {source.rest!r}")
    tokens.append(source.take_terminal("RFC2231-delimiter"))
    if source and source.next != "'":
        language = read_attrtext(source)
        tokens.append(language)
        parameter.lang = language.value
        if source.next != "'":
            raise errors.HeaderParseError(f"{expected} {source.rest}")
    source.take()
    tokens.append(ValueTerminal("'", "RFC2231-delimiter"))


def _read_quoted_rest(source):
    # What was between quotes behind the charset and language.
    value = Value()
    while source:
        if source.at(BLANKS):
            value.append(read_fws(source))
        elif source.next == '"':
            value.append(source.take_terminal("DQUOTE"))
        else:
            value.append(read_qcontent(source))
    return value


def _add_value(source, parameter, tokens, is_unquoted):
    token = None if source.next == "'" else read_value(source)
    if not parameter.extended or parameter.section_number > 0:
        if source.next != "'":
            tokens.append(token)
            return
        _note_invalid(
            parameter,
            "Apparent initial-extended-value but attribute was not marked as extended or was not initial section")
    if source:
        _read_charset(source, parameter, token, tokens)
    else:
        _note_invalid(parameter, "Missing required charset/lang delimiters")
        tokens.append(token)
        if not is_unquoted:
            return
    tokens.append(_read_quoted_rest(source) if is_unquoted else read_value(source))


def read_parameter(source):
    """A name and a value; a section of one, and an encoded one, among them."""
    parameter = Parameter()
    if not _add_name(source, parameter):
        return parameter
    inner, tokens = None, parameter
    if parameter.extended and source.next == '"':
        inner, tokens = _read_unquoted(source, parameter)
    _add_value(source if inner is None else inner, parameter, tokens, inner is not None)
    return parameter


def read_invalid_parameter(source):
    """What stands where a parameter should be."""
    return read_junk(source, ";", InvalidParameter())


def _add_invalid_parameter(source, parameters):
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source or source.next == ";":
        if leader is not None:
            parameters.append(leader)
        if source:
            _note_invalid(parameters, "parameter entry with no content")
        return
    token = read_invalid_parameter(source)
    if leader is not None:
        token.insert(0, leader)
    parameters.append(token)
    _note_invalid(parameters, f"invalid parameter {token!r}")


def read_mime_parameters(source):
    """Parameters, valid and invalid ones: all there is."""
    parameters = MimeParameters()
    while source:
        parameter = source.attempt(read_parameter)
        if parameter is None:
            _add_invalid_parameter(source, parameters)
        else:
            parameters.append(parameter)
        if source and source.next != ";":
            parameters[-1].token_type = "invalid-parameter"
            junk = read_invalid_parameter(source)
            parameters[-1].extend(junk)
            _note_invalid(parameters, f"parameter with invalid trailing text {junk!r}")
        if source:
            parameters.append(source.take_terminal("parameter-separator"))
    return parameters


# MARK: Whole headers


def _add_parameters(source, tokens):
    # Whatever comes before the first semicolon, and the parameters behind it.
    read_junk(source, ";", tokens)
    if source:
        tokens.append(source.take_terminal("parameter-separator"))
        tokens.append(read_mime_parameters(source))
    return tokens


def _add_token(source, tokens, name):
    # Add a token and return its value, or note that there is none.
    token = source.attempt(read_token)
    if token is None:
        _note_invalid(tokens, f"Expected {name} but found {source.rest!r}")
        return None
    tokens.append(token)
    return token.value.strip().lower()


def read_content_type_header(source):
    """A type, a subtype and parameters: all there is."""
    content = ContentType()
    if not source:
        content.defects.append(errors.HeaderMissingRequiredValue("Missing content type specification"))
        return content
    maintype = _add_token(source, content, "content maintype")
    if maintype is None:
        return _add_parameters(source, content)
    if source.next != "/":
        _note_invalid(content, "Invalid content type")
        return _add_parameters(source, content)
    content.maintype = maintype
    content.append(source.take_terminal("content-type-separator"))
    subtype = _add_token(source, content, "content subtype")
    if subtype is None:
        return _add_parameters(source, content)
    content.subtype = subtype
    if source and source.next != ";":
        _note_invalid(content, f"Only parameters are valid after content type, but found {source.rest!r}")
        # A type that is wrong counts as text/plain.
        del content.maintype, content.subtype
    return _add_parameters(source, content)


def read_content_disposition_header(source):
    """A disposition and parameters: all there is."""
    disposition = ContentDisposition()
    if not source:
        disposition.defects.append(errors.HeaderMissingRequiredValue("Missing content disposition"))
        return disposition
    disposition.content_disposition = _add_token(source, disposition, "content disposition")
    if disposition and source and source.next != ";":
        _note_invalid(
            disposition, f"Only parameters are valid after content disposition, but found {source.rest!r}")
    return _add_parameters(source, disposition)


def read_content_transfer_encoding_header(source):
    """The name of an encoding: all there is."""
    encoding = ContentTransferEncoding()
    if not source:
        encoding.defects.append(errors.HeaderMissingRequiredValue("Missing content transfer encoding"))
        return encoding
    name = _add_token(source, encoding, "content transfer encoding")
    if name is not None:
        encoding.cte = name
    while source:
        _note_invalid(encoding, "Extra text after content transfer encoding")
        encoding.append(read_misplaced(source))
    return encoding
