"""The kinds of tokens that the headers of MIME consist of: types, and parameters as RFC 2231 has them."""

import urllib.parse

from email import errors, utils
from email._header_tokens import TokenList, quote_string

# Where scripts find these names, and what their reprs say.
__name__ = "email._header_value_parser"


class Token(TokenList):
    token_type = "token"
    encode_as_ew = False


class MIMEVersion(TokenList):
    token_type = "mime-version"
    major = None
    minor = None


class Parameter(TokenList):
    """A parameter, or a section of one."""

    token_type = "parameter"
    sectioned = False
    extended = False
    charset = "us-ascii"

    @property
    def section_number(self):
        return self[1].number if self.sectioned else 0

    @property
    def param_value(self):
        for token in self:
            if token.token_type == "value":
                return token.stripped_value
            # An extended value in quotes, which is wrong and common, has its value in there.
            if token.token_type == "quoted-string":
                bare = token.first("bare-quoted-string")
                value = None if bare is None else bare.first("value")
                if value is not None:
                    return value.stripped_value
        return ""


class InvalidParameter(Parameter):
    token_type = "invalid-parameter"


class Attribute(TokenList):
    """The name of a parameter."""

    token_type = "attribute"

    @property
    def stripped_value(self):
        return next((token.value for token in self if token.token_type.endswith("attrtext")), None)


class Section(TokenList):
    token_type = "section"
    number = None


class Value(TokenList):
    """The value of a parameter."""

    token_type = "value"

    @property
    def stripped_value(self):
        token = self[1] if self[0].token_type == "cfws" else self[0]
        if token.token_type.endswith(("quoted-string", "attribute", "extended-attribute")):
            return token.stripped_value
        return self.value


def _decoded(parameter, charset):
    """The value of an extended parameter."""
    value = parameter.param_value
    try:
        data = urllib.parse.unquote_to_bytes(value)
    except UnicodeEncodeError:
        # The source held bytes that were not ASCII.
        return urllib.parse.unquote(value, encoding="latin-1")
    try:
        text = data.decode(charset, "surrogateescape")
    except (LookupError, UnicodeEncodeError):
        text = data.decode("us-ascii", "surrogateescape")
    if utils._has_surrogates(text):
        parameter.defects.append(errors.UndecodableBytesDefect())
    return text


def _joined(parts):
    """The value of a parameter that stands in these sections."""
    parts = sorted(parts, key=lambda part: part.section_number)
    first = parts[0]
    if len(parts) > 1 and not first.extended and parts[1].section_number == 0:
        parts[1].defects.append(errors.InvalidHeaderDefect("duplicate parameter name; duplicate(s) ignored"))
        del parts[1:]
    texts = []
    for part in parts:
        if part.section_number != len(texts):
            if not part.extended:
                part.defects.append(errors.InvalidHeaderDefect("duplicate parameter name; duplicate ignored"))
                continue
            part.defects.append(errors.InvalidHeaderDefect("inconsistent RFC2231 parameter numbering"))
        texts.append(_decoded(part, first.charset) if part.extended else part.param_value)
    return "".join(texts)


class MimeParameters(TokenList):
    """All that follows the first semicolon."""

    token_type = "mime-parameters"
    syntactic_break = False

    @property
    def params(self):
        # In the order in which the names come first; sections may stand in any order.
        found = {}
        for token in self:
            if token.token_type.endswith("parameter") and token[0].token_type == "attribute":
                found.setdefault(token[0].value.strip(), []).append(token)
        for name, parts in found.items():
            yield name, _joined(parts)

    def __str__(self):
        texts = [f"{name}={quote_string(value)}" if value else name for name, value in self.params]
        return " " + "; ".join(texts) if texts else ""


class ParameterizedHeaderValue(TokenList):
    """A value with parameters, which stays on the first line where it fits there without them."""

    syntactic_break = False

    @property
    def params(self):
        found = self.of_type("mime-parameters")
        return found[-1].params if found else {}


class ContentType(ParameterizedHeaderValue):
    token_type = "content-type"
    as_ew_allowed = False
    maintype = "text"
    subtype = "plain"


class ContentDisposition(ParameterizedHeaderValue):
    token_type = "content-disposition"
    as_ew_allowed = False
    content_disposition = None


class ContentTransferEncoding(TokenList):
    token_type = "content-transfer-encoding"
    as_ew_allowed = False
    cte = "7bit"
