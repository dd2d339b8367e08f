"""The conversation with a server of IMAP: commands with tags, answers with and without, literals between them."""

import random
import re
import sys
import time

from _imap_dates import Int2AP

# Where scripts find these names, and what their reprs say.
__name__ = "imaplib"

CRLF = b"\r\n"
Continuation = re.compile(rb"\+( (?P<data>.*))?")
Response_code = re.compile(rb"\[(?P<type>[A-Z-]+)( (?P<data>.*))?\]")
Untagged_response = re.compile(rb"\* (?P<type>[A-Z-]+)( (?P<data>.*))?")
_LITERAL = rb".*{(?P<size>\d+)}$"
_STATUS = rb"\* (?P<data>\d+) (?P<type>[A-Z-]+)( (?P<data2>.*))?"
Literal = re.compile(_LITERAL, re.ASCII)
Untagged_status = re.compile(_STATUS, re.ASCII)
AllowedVersions = ("IMAP4REV1", "IMAP4")
# So many of the last lines are kept for print_log().
_LOG_LENGTH = 10

_ANY = ("NONAUTH", "AUTH", "SELECTED", "LOGOUT")
_IN = ("AUTH", "SELECTED")
# In which states of the connection a command may be sent.
Commands = {
    "AUTHENTICATE": ("NONAUTH",), "LOGIN": ("NONAUTH",), "STARTTLS": ("NONAUTH",), "ENABLE": ("AUTH",),
    "PROXYAUTH": ("AUTH",),
} | dict.fromkeys(("CAPABILITY", "LOGOUT", "NOOP"), _ANY) | dict.fromkeys((
    "APPEND", "CREATE", "DELETE", "DELETEACL", "EXAMINE", "GETACL", "GETANNOTATION", "GETQUOTA", "GETQUOTAROOT",
    "LIST", "LSUB", "MYRIGHTS", "NAMESPACE", "RENAME", "SELECT", "SETACL", "SETANNOTATION", "SETQUOTA", "STATUS",
    "SUBSCRIBE", "UNSUBSCRIBE"), _IN) | dict.fromkeys((
        "CHECK", "CLOSE", "COPY", "EXPUNGE", "FETCH", "MOVE", "PARTIAL", "SEARCH", "SORT", "STORE", "THREAD", "UID",
        "UNSELECT"), ("SELECTED",))  # fmt: skip


class Talk:
    """The state of a conversation; derived classes bring read(), readline(), send() and the errors."""

    def _begin(self):
        self.state = "LOGOUT"
        # What follows the next command: bytes, or a method that answers what the server sends.
        self.literal = None
        self.tagged_commands = {}
        self.untagged_responses = {}
        self.continuation_response = ""
        self.is_readonly = False
        self.tagnum = 0
        self._tls_established = False
        self._log_lines = []
        self._mode_ascii()

    def _mode_ascii(self):
        self.utf8_enabled = False
        self._encoding = "ascii"
        self.Literal, self.Untagged_status = Literal, Untagged_status

    def _mode_utf8(self):
        self.utf8_enabled = True
        self._encoding = "utf-8"
        self.Literal, self.Untagged_status = re.compile(_LITERAL), re.compile(_STATUS)

    def _connect(self):
        """Read the welcome and what the server can do."""
        self.tagpre = Int2AP(random.randint(4096, 65535))
        self.tagre = re.compile(rb"(?P<tag>" + self.tagpre + rb"\d+) (?P<type>[A-Z]+) (?P<data>.*)", re.ASCII)
        self._tell(1, f"new IMAP4 connection, tag={self.tagpre}")
        self.welcome = self._get_response()
        if "PREAUTH" in self.untagged_responses:
            self.state = "AUTH"
        elif "OK" in self.untagged_responses:
            self.state = "NONAUTH"
        else:
            raise self.error(self.welcome)
        self._get_capabilities()
        self._tell(3, f"CAPABILITIES: {self.capabilities!r}")
        self.PROTOCOL_VERSION = next((version for version in AllowedVersions if version in self.capabilities), None)
        if self.PROTOCOL_VERSION is None:
            raise self.error("server not IMAP4 compliant")

    def _get_capabilities(self):
        _, data = self.capability()
        if data == [None]:
            raise self.error("no CAPABILITY response from server")
        self.capabilities = tuple(str(data[-1], self._encoding).upper().split())

    # MARK: Commands

    def _check_state(self, name):
        if self.state not in Commands[name]:
            self.literal = None
            raise self.error(
                f"command {name} illegal in state {self.state}, only allowed in states {', '.join(Commands[name])}")

    def _send(self, *parts):
        try:
            for part in parts:
                self.send(part)
        except OSError as error:
            raise self.abort(f"socket error: {error}") from error

    def _command(self, name, *args):
        """Send a command; return its tag."""
        self._check_state(name)
        for kind in ("OK", "NO", "BAD"):
            self.untagged_responses.pop(kind, None)
        if "READ-ONLY" in self.untagged_responses and not self.is_readonly:
            raise self.readonly("mailbox status changed to READ-ONLY")
        tag = self._new_tag()
        words = [arg.encode(self._encoding) if isinstance(arg, str) else arg for arg in (name, *args)]
        line = b" ".join([tag, *(word for word in words if word is not None)])
        literal, self.literal = self.literal, None
        if literal is not None and not callable(literal):
            line += b" {%d}" % len(literal)
        self._tell(4, f"> {line!r}")
        self._send(line + CRLF)
        while literal is not None:
            while self._get_response():
                if self.tagged_commands[tag]:
                    return tag
            # A method answers until the server has had enough.
            data = literal(self.continuation_response) if callable(literal) else literal
            self._send(data, CRLF)
            literal = literal if callable(literal) else None
        return tag

    def _command_complete(self, name, tag):
        is_end = name == "LOGOUT"
        if not is_end:
            self._check_bye()
        try:
            kind, data = self._get_tagged_response(tag, expect_bye=is_end)
        except self.abort as error:
            raise self.abort(f"command: {name} => {error}") from error
        except self.error as error:
            raise self.error(f"command: {name} => {error}") from error
        if not is_end:
            self._check_bye()
        if kind == "BAD":
            raise self.error(f"{name} command error: {kind} {data}")
        return kind, data

    def _simple_command(self, name, *args):
        return self._command_complete(name, self._command(name, *args))

    def _asked(self, name, *args, answer=None):
        """Send a command; return what came without a tag under its name, or another one."""
        kind, data = self._simple_command(name, *args)
        return self._untagged_response(kind, data, answer or name)

    def _new_tag(self):
        tag = self.tagpre + str(self.tagnum).encode()
        self.tagnum += 1
        self.tagged_commands[tag] = None
        return tag

    def _quote(self, arg):
        return '"' + arg.replace("\\", "\\\\").replace('"', '\\"') + '"'

    # MARK: Answers

    def _append_untagged(self, typ, dat):
        self.untagged_responses.setdefault(typ, []).append(b"" if dat is None else dat)

    def _untagged_response(self, typ, dat, name):
        if typ == "NO":
            return typ, dat
        return typ, self.untagged_responses.pop(name, [None])

    def _check_bye(self):
        bye = self.untagged_responses.get("BYE")
        if bye:
            raise self.abort(bye[-1].decode(self._encoding, "replace"))

    def _get_response(self):
        """Read an answer; None if the server waits for more of the command."""
        line = self._get_line()
        if match := self.tagre.match(line):
            if match["tag"] not in self.tagged_commands:
                raise self.abort(f"unexpected tagged response: {line!r}")
            kind, data = str(match["type"], self._encoding), match["data"]
            self.tagged_commands[match["tag"]] = kind, [data]
        elif match := Untagged_response.match(line) or self.Untagged_status.match(line):
            kind, data = self._read_untagged(match)
        elif match := Continuation.match(line):
            self.continuation_response = match["data"]
            return None
        else:
            raise self.abort(f"unexpected response: {line!r}")
        if kind in ("OK", "NO", "BAD") and (match := Response_code.match(data)):
            self._append_untagged(str(match["type"], self._encoding), match["data"])
        if kind in ("NO", "BAD", "BYE"):
            self._tell(1, f"{kind} response: {data!r}")
        return line

    def _read_untagged(self, match):
        kind, data = str(match["type"], self._encoding), match["data"] or b""
        if match.groupdict().get("data2"):
            data += b" " + match["data2"]
        # Bytes of a number that the line tells follow, and then the rest of the line.
        while literal := self.Literal.match(data):
            self._append_untagged(kind, (data, self.read(int(literal["size"]))))
            data = self._get_line()
        self._append_untagged(kind, data)
        return kind, data

    def _get_tagged_response(self, tag, expect_bye=False):
        while self.tagged_commands[tag] is None:
            if expect_bye and "BYE" in self.untagged_responses:
                return "BYE", self.untagged_responses.pop("BYE")
            self._check_bye()
            try:
                self._get_response()
            except self.abort:
                if self.debug >= 1:
                    self.print_log()
                raise
        return self.tagged_commands.pop(tag)

    def _get_line(self):
        line = self.readline()
        if not line:
            raise self.abort("socket error: EOF")
        if not line.endswith(CRLF):
            raise self.abort(f"socket error: unterminated line: {line!r}")
        self._tell(4, f"< {line[:-2]!r}")
        return line[:-2]

    # MARK: Telling what happens

    def _tell(self, level, text):
        if self.debug >= level:
            self._mesg(text)
        elif level == 4:
            self._log_lines = [*self._log_lines[1 - _LOG_LENGTH:], (text, time.time())]

    def _mesg(self, s, secs=None):
        secs = time.time() if secs is None else secs
        minutes = time.strftime("%M:%S", time.localtime(secs))
        sys.stderr.write(f"  {minutes}.{int(secs * 100) % 100:02d} {s}\n")
        sys.stderr.flush()

    def print_log(self):
        """Print the last lines of the conversation."""
        self._mesg(f"last {len(self._log_lines)} IMAP4 interactions:")
        for text, when in self._log_lines:
            self._mesg(text, when)
