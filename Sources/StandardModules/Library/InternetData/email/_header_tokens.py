"""The parse trees of headers: terminals, lists of tokens, and the kinds that all headers use.

Every token has a type, which is its name in the grammar of RFC 5322, defects, and says how it may be
folded. The str() of a token is how it is written, its value what it means.
"""

import re

from email import errors, utils

# Where scripts find these names, and what their reprs say.
__name__ = "email._header_value_parser"

_UNPRINTABLE = re.compile(r"[\x00-\x20\x7F]")


def quote_string(value):
    """The text between quotes."""
    escaped = str(value).replace("\\", "\\\\").replace('"', r"\"")
    return f'"{escaped}"'


def note_characters(terminal):
    """Note the defects of characters that should not be in a header; return the terminal."""
    if found := _UNPRINTABLE.findall(terminal):
        terminal.defects.append(errors.NonPrintableDefect(found))
    if utils._has_surrogates(terminal):
        terminal.defects.append(errors.UndecodableBytesDefect("Non-ASCII characters found in header token"))
    return terminal


# MARK: Terminals


class Terminal(str):
    """Characters that are not parsed further."""

    as_ew_allowed = True
    ew_combine_allowed = True
    syntactic_break = True

    def __new__(cls, value, token_type):
        self = super().__new__(cls, value)
        self.token_type = token_type
        self.defects = []
        return self

    def __getnewargs__(self):
        return str(self), self.token_type

    def __repr__(self):
        return f"{type(self).__name__}({super().__repr__()})"

    @property
    def all_defects(self):
        """The defects of the token and of all in it."""
        return list(self.defects)

    @property
    def comments(self):
        """What stands in comments."""
        return []

    def pop_trailing_ws(self):
        """Take blanks from the end: there are none."""

    def pprint(self):
        """Print the kind of the token."""
        print(f"{type(self).__name__}/{self.token_type}")

    def _pp(self, indent=""):
        defects = f" {self.defects}" if self.defects else ""
        return [f"{indent}{type(self).__name__}/{self.token_type}({super().__repr__()}){defects}"]


class WhiteSpaceTerminal(Terminal):
    """Blanks, and what means as much as one."""

    @property
    def value(self):
        return " "

    def startswith_fws(self):
        """Whether a line may be broken before the token."""
        return True


class ValueTerminal(Terminal):
    """Characters that mean themselves."""

    @property
    def value(self):
        return self

    def startswith_fws(self):
        """Whether a line may be broken before the token."""
        return False


class EWWhiteSpaceTerminal(WhiteSpaceTerminal):
    """Blanks between encoded words, which mean nothing."""

    @property
    def value(self):
        return ""

    def __str__(self):
        return ""


DOT = ValueTerminal(".", "dot")
ListSeparator = ValueTerminal(",", "list-separator")
ListSeparator.as_ew_allowed = False
ListSeparator.syntactic_break = False
RouteComponentMarker = ValueTerminal("@", "route-component-marker")


# MARK: Lists of tokens


class TokenList(list):
    """A token that consists of others."""

    token_type = None
    syntactic_break = True
    ew_combine_allowed = True

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)
        self.defects = []

    def __str__(self):
        return "".join(map(str, self))

    def __repr__(self):
        return f"{type(self).__name__}({super().__repr__()})"

    def of_type(self, *token_types):
        """The tokens of these types in the list."""
        return [token for token in self if token.token_type in token_types]

    def first(self, token_type):
        """The first token of a type, or None."""
        return next((token for token in self if token.token_type == token_type), None)

    @property
    def value(self):
        return "".join([token.value for token in self if token.value])

    @property
    def all_defects(self):
        """The defects of the token and of all in it."""
        found = list(self.defects)
        for token in self:
            found += token.all_defects
        return found

    @property
    def comments(self):
        """What stands in comments."""
        return [comment for token in self for comment in token.comments]

    @property
    def as_ew_allowed(self):
        """Whether all of it may stand in encoded words."""
        return all(token.as_ew_allowed for token in self)

    def startswith_fws(self):
        """Whether a line may be broken before the token."""
        return self[0].startswith_fws()

    def fold(self, *, policy):
        """The text in lines of the policy's length."""
        from email._header_folding import Folding

        return Folding(policy).fold(self)

    def pprint(self, indent=""):
        """Print the tree."""
        print(self.ppstr(indent=indent))

    def ppstr(self, indent=""):
        """The tree as text."""
        return "\n".join(self._pp(indent=indent))

    def _pp(self, indent=""):
        yield f"{indent}{type(self).__name__}/{self.token_type}("
        for token in self:
            if hasattr(token, "_pp"):
                yield from token._pp(indent + "    ")
            else:
                yield f"{indent}    !! invalid element in token list: {token!r}"
        yield f"{indent})" + (f" Defects: {self.defects}" if self.defects else "")


class WhiteSpaceTokenList(TokenList):
    """Tokens that together mean as much as a blank."""

    @property
    def value(self):
        return " "

    @property
    def comments(self):
        return [token.content for token in self.of_type("comment")]


class UnstructuredTokenList(TokenList):
    token_type = "unstructured"


class Phrase(TokenList):
    token_type = "phrase"


class Word(TokenList):
    token_type = "word"


class CFWSList(WhiteSpaceTokenList):
    token_type = "cfws"


class Atom(TokenList):
    token_type = "atom"


class DotAtom(TokenList):
    token_type = "dot-atom"


class DotAtomText(TokenList):
    token_type = "dot-atom-text"
    as_ew_allowed = True


class EncodedWord(TokenList):
    """Characters that are not ASCII, or should not be seen as what they are."""

    token_type = "encoded-word"
    cte = None
    charset = None
    lang = None


class QuotedString(TokenList):
    """Text between quotes, with the blanks and comments around it."""

    token_type = "quoted-string"

    @property
    def content(self):
        bare = self.first("bare-quoted-string")
        return None if bare is None else bare.value

    stripped_value = content

    @property
    def quoted_value(self):
        return "".join([str(token) if token.token_type == "bare-quoted-string" else token.value for token in self])


class BareQuotedString(QuotedString):
    token_type = "bare-quoted-string"

    def __str__(self):
        return quote_string(self.value)

    @property
    def value(self):
        return "".join(map(str, self))


class Comment(WhiteSpaceTokenList):
    """What stands between parentheses."""

    token_type = "comment"

    def __str__(self):
        return f"({''.join(map(self.quote, self))})"

    def quote(self, value):
        """A part of the comment as it is written."""
        text = str(value)
        if value.token_type == "comment":
            return text
        return text.replace("\\", "\\\\").replace("(", r"\(").replace(")", r"\)")

    @property
    def content(self):
        return "".join(map(str, self))

    @property
    def comments(self):
        return [self.content]


class HeaderLabel(TokenList):
    token_type = "header-label"
    as_ew_allowed = False


class Header(TokenList):
    token_type = "header"
