"""Words as a shell splits them, and the way back."""

import os
import sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]

_letters = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_latin = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"


class shlex:
    """A lexical analyzer for simple shell-like syntaxes.

    The state is " " between tokens, "a" in a word, "c" in a run of punctuation, the opening quote or
    the escape character within those, and None at the end of the input.
    """

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = None if instream is None else infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _letters + (_latin if posix else "")
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.state = " "
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self.filestack = deque()
        self.source = None
        if punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation_chars = punctuation_chars or ""
        if self._punctuation_chars:
            self._pushback_chars = deque()
            unquoted = {ord(one): None for one in self._punctuation_chars}
            self.wordchars = (self.wordchars + "~-./*?=").translate(unquoted)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """Let this token be the next one."""
        if self.debug >= 1:
            print("shlex: pushing token " + repr(tok))
        self.pushback.appendleft(tok)

    def push_source(self, newstream, newfile=None):
        """Read from another stream until it ends."""
        if isinstance(newstream, str):
            newstream = StringIO(newstream)
        self.filestack.appendleft((self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1
        if self.debug:
            print(f"shlex: pushing to {'stream ' + repr(newstream) if newfile is None else 'file ' + newfile}")

    def pop_source(self):
        """Go back to the stream before."""
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.popleft()
        if self.debug:
            print(f"shlex: popping to {self.instream}, line {self.lineno}")
        self.state = " "

    def get_token(self):
        """Return the next token; follow requests for other sources."""
        if self.pushback:
            token = self.pushback.popleft()
            if self.debug >= 1:
                print("shlex: popping token " + repr(token))
            return token
        raw = self.read_token()
        if self.source is not None:
            while raw == self.source:
                spec = self.sourcehook(self.read_token())
                if spec:
                    name, stream = spec
                    self.push_source(stream, name)
                raw = self.get_token()
        while raw == self.eof:
            if not self.filestack:
                return self.eof
            self.pop_source()
            raw = self.get_token()
        if self.debug >= 1:
            print("shlex: token=" + ("EOF" if raw == self.eof else repr(raw)))
        return raw

    def read_token(self):
        """Return the next token of the stream itself."""
        self._quoted = False
        self._after_escape = " "
        while True:
            if self._punctuation_chars and self._pushback_chars:
                char = self._pushback_chars.pop()
            else:
                char = self.instream.read(1)
            if char == "\n":
                self.lineno += 1
            if self.debug >= 3:
                print(f"shlex: in state {self.state!r} I see character: {char!r}")
            if self._advance(char):
                break
        result, self.token = self.token, ""
        if self.posix and not self._quoted and result == "":
            result = None
        if self.debug > 1:
            print("shlex: raw token=" + (repr(result) if result else "EOF"))
        return result

    def _advance(self, char):
        """Take one character (empty at the end); tell whether the token is complete."""
        if self.state is None:
            self.token = ""
            return True
        if self.state == " ":
            return self._between(char)
        if self.state in self.quotes:
            return self._within_quotes(char)
        if self.state in self.escape:
            return self._escaped(char)
        return self._within_word(char)

    def _has_token(self):
        return bool(self.token) or (self.posix and self._quoted)

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def _begin_escape(self, char, after):
        self._after_escape = after
        self.state = char

    def _between(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
        elif self.posix and char in self.escape:
            self._begin_escape(char, "a")
        elif char in self.wordchars:
            self.token, self.state = char, "a"
        elif char in self._punctuation_chars:
            self.token, self.state = char, "c"
        elif char in self.quotes:
            if not self.posix:
                self.token = char
            self.state = char
        elif self.whitespace_split:
            self.token, self.state = char, "a"
        else:
            self.token = char
            return True
        return False

    def _within_quotes(self, char):
        self._quoted = True
        if not char:
            raise ValueError("No closing quotation")
        if char == self.state:
            if not self.posix:
                self.token += char
                self.state = " "
                return True
            self.state = "a"
        elif self.posix and char in self.escape and self.state in self.escapedquotes:
            self._begin_escape(char, self.state)
        else:
            self.token += char
        return False

    def _escaped(self, char):
        if not char:
            raise ValueError("No escaped character")
        # Within quotes only the quote and the escape character lose their backslash.
        if self._after_escape in self.quotes and char not in (self.state, self._after_escape):
            self.token += self.state
        self.token += char
        self.state = self._after_escape
        return False

    def _within_word(self, char):
        if not char:
            self.state = None
            return True
        if char in self.whitespace:
            self.state = " "
            return self._has_token()
        if char in self.commenters:
            self._skip_comment()
            if self.posix:
                self.state = " "
                return self._has_token()
        elif self.state == "c":
            if char not in self._punctuation_chars:
                self._pushback_chars.append(char)
                self.state = " "
                return True
            self.token += char
        elif self.posix and char in self.quotes:
            self.state = char
        elif self.posix and char in self.escape:
            self._begin_escape(char, "a")
        elif (
            char in self.wordchars
            or char in self.quotes
            or (self.whitespace_split and char not in self._punctuation_chars)
        ):
            self.token += char
        else:
            if self._punctuation_chars:
                self._pushback_chars.append(char)
            else:
                self.pushback.appendleft(char)
            self.state = " "
            return self._has_token()
        return False

    def sourcehook(self, newfile):
        """Return name and stream for a file that the input asks for."""
        if newfile[0] == '"':
            newfile = newfile[1:-1]
        if isinstance(self.infile, str) and not os.path.isabs(newfile):
            newfile = os.path.join(os.path.dirname(self.infile), newfile)
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        """Return the beginning of an error message, as C compilers write it."""
        if infile is None:
            infile = self.infile
        if lineno is None:
            lineno = self.lineno
        return f'"{infile}", line {lineno}: '

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """Split a string as a shell does."""
    if s is None:
        raise ValueError("s argument must not be None")
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ""
    return list(words)


def join(split_command):
    """Return a command line from its words: the way back from split()."""
    return " ".join(quote(word) for word in split_command)


_safe = frozenset("%+,-./0123456789:=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")


def quote(s):
    """Return the word as a shell must read it."""
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError(f"expected string or bytes-like object, got {type(s).__name__!r}")
    if all(char in _safe for char in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
