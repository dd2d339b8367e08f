"""What is being read of a header, and the rules of the grammar that all headers use.

A rule reads a token at the source's place and moves the place behind it. Where there is nothing of the
kind, it raises HeaderParseError; `Source.attempt` then goes back to where the rule began.
"""

import functools
import re

from email import _encoded_words, errors
from email._header_tokens import (
    DOT, Atom, BareQuotedString, CFWSList, Comment, DotAtom, DotAtomText, EWWhiteSpaceTerminal, EncodedWord, Phrase,
    QuotedString, UnstructuredTokenList, ValueTerminal, WhiteSpaceTerminal, note_characters)  # fmt: skip

# Where scripts find these names, and what their reprs say.
__name__ = "email._header_value_parser"

BLANKS = frozenset(" \t")
COMMENT_STARTS = BLANKS | {"("}
SPECIALS = frozenset('()<>@,:;.\\"[]')
ATOM_ENDS = SPECIALS | BLANKS
# A phrase may hold dots, quotes and comments.
PHRASE_ENDS = SPECIALS - frozenset('."(')
_HEX = frozenset("0123456789abcdefABCDEF")
_ATEXT = re.compile(r'[^()<>@,:;.\\"\[\] \t]+')
_WORD = re.compile(r"[^ \t]*")
_ENCODED_WORD = re.compile(r"=\?[^?]*\?[qQbB]\?.*?\?=")


class InvalidEncodedWord(errors.HeaderParseError):
    """What looks like an encoded word cannot be decoded."""


class Source:
    """A text, and the place up to which it has been read."""

    __slots__ = ("text", "place")

    def __init__(self, text):
        self.text, self.place = text, 0

    def __bool__(self):
        return self.place < len(self.text)

    @property
    def next(self):
        """The next character, or an empty text at the end."""
        return self.text[self.place:self.place + 1]

    @property
    def rest(self):
        """What has not been read."""
        return self.text[self.place:]

    def at(self, characters):
        """Whether one of these characters comes next."""
        return self.place < len(self.text) and self.text[self.place] in characters

    def take(self, count=1):
        """Read some characters."""
        start = self.place
        self.place = min(start + count, len(self.text))
        return self.text[start:self.place]

    def take_terminal(self, token_type):
        """Read one character as a token."""
        return ValueTerminal(self.take(), token_type)

    def take_all(self):
        """Read all that is left."""
        return self.take(len(self.text))

    def match(self, pattern):
        """Read what a pattern matches here; an empty text where it does not."""
        found = pattern.match(self.text, self.place)
        return self.take(found.end() - self.place) if found else ""

    def unread(self, text):
        """Go on with this text before what has not been read."""
        self.text, self.place = text + self.rest, 0

    def attempt(self, rule, *arguments):
        """What a rule reads, or None where it reads nothing."""
        before = self.text, self.place
        try:
            return rule(self, *arguments)
        except errors.HeaderParseError:
            self.text, self.place = before
            return None

    def fail(self, expected, but="but found"):
        """Say that something else was expected here."""
        raise errors.HeaderParseError(f"expected {expected} {but} '{self.rest}'")


def as_function(rule):
    """A rule as a function that takes a text, and returns the token and the rest of the text."""

    def get(value, *arguments):
        source = Source(value)
        token = rule(source, *arguments)
        return token, source.rest

    get.__name__ = get.__qualname__ = "get_" + rule.__name__.removeprefix("read_")
    get.__doc__ = rule.__doc__
    return get


def as_whole(rule):
    """A rule that reads all there is, as a function of the text."""

    def parse(value):
        return rule(Source(value))

    parse.__name__ = parse.__qualname__ = rule.__name__.replace("read_", "parse_")
    parse.__doc__ = rule.__doc__
    return parse


def commented(rule):
    """A rule that takes the blanks and comments around a token into it."""

    @functools.wraps(rule)
    def read(source):
        leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
        token = rule(source)
        if leader is not None:
            token.insert(0, leader)
        if source.at(COMMENT_STARTS):
            token.append(read_cfws(source))
        return token

    return read


# MARK: Characters


def read_fws(source):
    """Blanks; what was folded has been unfolded before."""
    count = len(source.rest) - len(source.rest.lstrip())
    return WhiteSpaceTerminal(source.take(count), "fws")


def read_until(source, ends):
    """Characters up to a blank or an end, without the backslashes that escape some; whether some escaped others."""
    characters, escaped, backslashes = [], False, False
    while source and not source.at(BLANKS):
        if source.next == "\\" and not escaped:
            escaped = True
            source.take()
            continue
        if not escaped and source.at(ends):
            break
        backslashes = backslashes or escaped and source.next == "\\"
        escaped = False
        characters.append(source.take())
    return "".join(characters), backslashes


def read_qp_ctext(source):
    """Characters of a comment."""
    return note_characters(WhiteSpaceTerminal(read_until(source, "()")[0], "ptext"))


def read_qcontent(source):
    """Characters of a quoted string."""
    return note_characters(ValueTerminal(read_until(source, '"')[0], "ptext"))


def read_atext(source):
    """Characters of an atom."""
    text = source.match(_ATEXT)
    if not text:
        source.fail("atext")
    return note_characters(ValueTerminal(text, "atext"))


# MARK: Encoded words and texts without structure


def _encoded_text(source):
    # What stands between the first and the last two characters of an encoded word.
    whole = source.rest
    end = whole.find("?=", 2) if whole.startswith("=?") else -1
    if end < 0:
        raise errors.HeaderParseError(f"expected encoded word but found {whole}")
    after = whole[end + 2:end + 4]
    if len(after) == 2 and _HEX.issuperset(after) and whole.count("?", 2, end) < 2:
        # It is an escaped character that follows the second question mark.
        further = whole.find("?=", end + 2)
        end = len(whole) if further < 0 else further
    source.take(end + 2)
    return whole[2:end], whole


def read_encoded_word(source):
    """An encoded word."""
    text, whole = _encoded_text(source)
    word = EncodedWord()
    if len(text.split()) > 1:
        word.defects.append(errors.InvalidHeaderDefect("whitespace inside encoded word"))
    word.cte = whole
    try:
        decoded, word.charset, word.lang, defects = _encoded_words.decode(f"=?{text}?=")
    except (ValueError, KeyError):
        raise InvalidEncodedWord(f"encoded word format invalid: '{whole}'") from None
    word.defects += defects
    inner = Source(decoded)
    while inner:
        if inner.at(BLANKS):
            word.append(read_fws(inner))
        else:
            word.append(note_characters(ValueTerminal(inner.match(_WORD), "vtext")))
    if source and not source.at(BLANKS):
        word.defects.append(errors.InvalidHeaderDefect("missing trailing whitespace after encoded-word"))
    return word


def _join_encoded_words(tokens):
    # Blanks between two encoded words mean nothing.
    if len(tokens) > 1 and tokens[-1].token_type == "fws" and tokens[-2].token_type == "encoded-word":
        tokens[-1] = EWWhiteSpaceTerminal(tokens[-1], "fws")


def _add_encoded_word(source, tokens):
    # Whether an encoded word was added, and whether one that follows in a word should be looked for.
    before = source.place
    try:
        word = read_encoded_word(source)
    except errors.HeaderParseError as error:
        source.place = before
        return False, not isinstance(error, InvalidEncodedWord)
    if tokens and tokens[-1].token_type != "fws":
        tokens.defects.append(errors.InvalidHeaderDefect("missing whitespace before encoded word"))
    else:
        _join_encoded_words(tokens)
    tokens.append(word)
    return True, True


def read_unstructured(source):
    """Words and blanks: all there is."""
    tokens = UnstructuredTokenList()
    while source:
        if source.at(BLANKS):
            tokens.append(read_fws(source))
            continue
        is_split = True
        if source.text.startswith("=?", source.place):
            added, is_split = _add_encoded_word(source, tokens)
            if added:
                continue
        word = _WORD.match(source.text, source.place)[0]
        if is_split and _ENCODED_WORD.search(word):
            # An encoded word without a blank before it; the next turn notes that.
            word = source.rest.partition("=?")[0]
        tokens.append(note_characters(ValueTerminal(source.take(len(word)), "vtext")))
    return tokens


# MARK: Comments, quoted strings, words


def read_comment(source):
    """What stands between parentheses, which may stand in each other."""
    if source and source.next != "(":
        source.fail("'('")
    comment = Comment()
    source.take()
    while source and source.next != ")":
        if source.at(BLANKS):
            comment.append(read_fws(source))
        else:
            comment.append(read_comment(source) if source.next == "(" else read_qp_ctext(source))
    if not source.take():
        comment.defects.append(errors.InvalidHeaderDefect("end of header inside comment"))
    return comment


def read_cfws(source):
    """Blanks and comments."""
    tokens = CFWSList()
    while source.at(COMMENT_STARTS):
        tokens.append(read_fws(source) if source.at(BLANKS) else read_comment(source))
    return tokens


def _read_quoted(source, quoted):
    # A part of a quoted string, where encoded words should not stand and do.
    if source.at(BLANKS):
        return read_fws(source)
    if source.text.startswith("=?", source.place):
        word = source.attempt(read_encoded_word)
        if word is not None:
            quoted.defects.append(errors.InvalidHeaderDefect("encoded word inside quoted string"))
            _join_encoded_words(quoted)
            return word
    return read_qcontent(source)


def read_bare_quoted_string(source):
    """What stands between quotes."""
    if source.next != '"':
        source.fail("'\"'")
    quoted = BareQuotedString()
    source.take()
    if source.next == '"':
        quoted.append(read_qcontent(source))
    while source and source.next != '"':
        quoted.append(_read_quoted(source, quoted))
    if not source.take():
        quoted.defects.append(errors.InvalidHeaderDefect("end of header inside quoted string"))
    return quoted


@commented
def read_quoted_string(source):
    """A quoted string with the blanks and comments around it."""
    return QuotedString([read_bare_quoted_string(source)])


def _encoded_or(source, rule):
    # Wherever an atom may stand, an encoded word may.
    word = source.attempt(read_encoded_word) if source.text.startswith("=?", source.place) else None
    return rule(source) if word is None else word


@commented
def read_atom(source):
    """An atom with the blanks and comments around it."""
    if source.at(ATOM_ENDS):
        source.fail("atom")
    return Atom([_encoded_or(source, read_atext)])


def read_dot_atom_text(source):
    """Atoms with dots between them, and nothing else."""
    tokens = DotAtomText()
    if not source or source.at(ATOM_ENDS):
        source.fail("atom at a start of dot-atom-text")
    while source and not source.at(ATOM_ENDS):
        tokens.append(read_atext(source))
        if source.next == ".":
            source.take()
            tokens.append(DOT)
    if tokens[-1] is DOT:
        raise errors.HeaderParseError(f"expected atom at end of dot-atom-text but found '.{source.rest}'")
    return tokens


@commented
def read_dot_atom(source):
    """Atoms with dots between them, with the blanks and comments around them."""
    return DotAtom([_encoded_or(source, read_dot_atom_text)])


def read_word(source):
    """An atom or a quoted string."""
    leader = read_cfws(source) if source.at(COMMENT_STARTS) else None
    if not source:
        raise errors.HeaderParseError("Expected 'atom' or 'quoted-string' but found nothing.")
    if source.next == '"':
        word = read_quoted_string(source)
    elif source.at(SPECIALS):
        raise errors.HeaderParseError(f"Expected 'atom' or 'quoted-string' but found '{source.rest}'")
    else:
        word = read_atom(source)
    if leader is not None:
        word.insert(0, leader)
    return word


def _continue_phrase(source, phrase):
    if source.next == ".":
        source.take()
        phrase.defects.append(errors.ObsoleteHeaderDefect("period in 'phrase'"))
        return DOT
    word = source.attempt(read_word)
    if word is None and source.at(COMMENT_STARTS):
        phrase.defects.append(errors.ObsoleteHeaderDefect("comment found without atom"))
        word = read_cfws(source)
    return read_word(source) if word is None else word


def read_phrase(source):
    """Words; dots and comments between them are obsolete, and usual."""
    phrase = Phrase()
    word = source.attempt(read_word)
    if word is None:
        phrase.defects.append(errors.InvalidHeaderDefect("phrase does not start with word"))
    else:
        phrase.append(word)
    while source and not source.at(PHRASE_ENDS):
        phrase.append(_continue_phrase(source, phrase))
    return phrase


def read_misplaced(source):
    """A character, or a phrase, that should not be here."""
    return source.take_terminal("misplaced-special") if source.at(PHRASE_ENDS) else read_phrase(source)


def read_junk(source, ends, tokens):
    """Add all up to one of the ends, whatever it is, to the tokens."""
    while source and not source.at(ends):
        tokens.append(read_misplaced(source))
    return tokens
