"""Mail on a server by IMAP4 (RFC 3501), also over TLS."""

import binascii
import contextlib
import hmac
import re
import socket
import subprocess
import sys
from io import DEFAULT_BUFFER_SIZE

import _tls

from _imap_dates import (
    Flags, Int2AP, InternalDate, Internaldate2tuple, Mon2num, Months, ParseFlags, Time2Internaldate)
from _imap_talk import (
    CRLF, AllowedVersions, Commands, Continuation, Literal, Response_code, Talk, Untagged_response, Untagged_status)

__all__ = ["IMAP4", "IMAP4_SSL", "IMAP4_stream", "Internaldate2tuple", "Int2AP", "ParseFlags", "Time2Internaldate"]

Debug = 0
IMAP4_PORT = 143
IMAP4_SSL_PORT = 993
HAVE_SSL = _tls.load()
MapCRLF = re.compile(rb"\r\n|\r|\n")
# Longer lines are refused: a server could fill the memory with one.
_MAXLINE = 1_000_000


def _make_context():
    import ssl

    return ssl._create_stdlib_context()


def _in_parentheses(text):
    return text if (text[0], text[-1]) == ("(", ")") else f"({text})"


class IMAP4(Talk):
    """A connection to a server. Methods return a word, OK or NO, and a list of data."""

    class error(Exception):
        """Something is wrong with what was asked."""

    class abort(error):
        """The connection is of no use any more; a new one may be."""

    class readonly(abort):
        """The mailbox cannot be written any more."""

    def __init__(self, host="", port=IMAP4_PORT, timeout=None):
        self.debug = Debug
        self._begin()
        self.open(host, port, timeout)
        try:
            self._connect()
        except Exception:
            with contextlib.suppress(OSError):
                self.shutdown()
            raise

    def __getattr__(self, attr):
        if attr in Commands:
            return getattr(self, attr.lower())
        raise AttributeError(f"Unknown IMAP4 command: '{attr}'")

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if self.state != "LOGOUT":
            with contextlib.suppress(OSError):
                self.logout()

    # MARK: The connection

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        sys.audit("imaplib.open", self, self.host, self.port)
        address = self.host or None, self.port
        return socket.create_connection(address) if timeout is None else socket.create_connection(address, timeout)

    def open(self, host="", port=IMAP4_PORT, timeout=None):
        """Connect to a server."""
        self.host, self.port = host, port
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile("rb")

    def read(self, size):
        """Read bytes from the server."""
        return self.file.read(size)

    def readline(self):
        """Read a line from the server."""
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise self.error(f"got more than {_MAXLINE} bytes")
        return line

    def send(self, data):
        """Send bytes to the server."""
        sys.audit("imaplib.send", self, data)
        self.sock.sendall(data)

    def shutdown(self):
        """Close the connection."""
        self.file.close()
        # Whoever has gone already needs no telling.
        with self.sock, contextlib.suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)

    def socket(self):
        """The socket of the connection."""
        return self.sock

    # MARK: Coming and going

    def capability(self):
        """What the server can do."""
        return self._asked("CAPABILITY")

    def enable(self, capability):
        """Switch something on that the server can do."""
        if "ENABLE" not in self.capabilities:
            raise self.error("Server does not support ENABLE")
        kind, data = self._simple_command("ENABLE", capability)
        if kind == "OK" and "UTF8=ACCEPT" in capability.upper():
            self._mode_utf8()
        return kind, data

    def starttls(self, ssl_context=None):
        """Begin TLS."""
        if not HAVE_SSL:
            raise self.error("SSL support missing")
        if self._tls_established:
            raise self.abort("TLS session already established")
        if "STARTTLS" not in self.capabilities:
            raise self.abort("TLS not supported by server")
        context = _make_context() if ssl_context is None else ssl_context
        kind, data = self._simple_command("STARTTLS")
        if kind != "OK":
            raise self.error("Couldn't establish TLS session")
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile("rb")
        self._tls_established = True
        self._get_capabilities()
        return self._untagged_response(kind, data, "STARTTLS")

    def authenticate(self, mechanism, authobject):
        """Say who is there; the function answers what the server asks."""
        self.literal = _Authenticator(authobject).process
        kind, data = self._simple_command("AUTHENTICATE", mechanism.upper())
        if kind != "OK":
            raise self.error(data[-1].decode("utf-8", "replace"))
        self.state = "AUTH"
        return kind, data

    def login(self, user, password):
        """Say who is there, with a password."""
        kind, data = self._simple_command("LOGIN", user, self._quote(password))
        if kind != "OK":
            raise self.error(data[-1])
        self.state = "AUTH"
        return kind, data

    def login_cram_md5(self, user, password):
        """Say who is there, and prove the password, which is not sent."""
        self.user, self.password = user, password
        return self.authenticate("CRAM-MD5", self._CRAM_MD5_AUTH)

    def _CRAM_MD5_AUTH(self, challenge):
        password = self.password.encode("utf-8") if isinstance(self.password, str) else self.password
        return f"{self.user} {hmac.HMAC(password, challenge, 'md5').hexdigest()}"

    def proxyauth(self, user):
        """Act for another user."""
        return self._simple_command("PROXYAUTH", user)

    def logout(self):
        """Say good-bye and close the connection."""
        self.state = "LOGOUT"
        kind, data = self._simple_command("LOGOUT")
        self.shutdown()
        return kind, data

    def noop(self):
        """Do nothing, so that the server may tell what is new."""
        return self._simple_command("NOOP")

    def recent(self):
        """How many messages are new; the server is asked if it has not told."""
        kind, data = self._untagged_response("OK", [None], "RECENT")
        if data[-1]:
            return kind, data
        kind, data = self.noop()
        return self._untagged_response(kind, data, "RECENT")

    def response(self, code):
        """What the server has told of a kind, which is forgotten then."""
        return self._untagged_response(code, [None], code.upper())

    # MARK: Mailboxes

    def select(self, mailbox="INBOX", readonly=False):
        """Open a mailbox; return how many messages are in it."""
        self.untagged_responses = {}
        self.is_readonly = readonly
        kind, data = self._simple_command("EXAMINE" if readonly else "SELECT", mailbox)
        if kind != "OK":
            self.state = "AUTH"
            return kind, data
        self.state = "SELECTED"
        if "READ-ONLY" in self.untagged_responses and not readonly:
            raise self.readonly(f"{mailbox} is not writable")
        return kind, self.untagged_responses.get("EXISTS", [None])

    def close(self):
        """Close the mailbox and remove what is marked for it."""
        try:
            return self._simple_command("CLOSE")
        finally:
            self.state = "AUTH"

    def unselect(self):
        """Close the mailbox and remove nothing."""
        try:
            return self._simple_command("UNSELECT")
        finally:
            self.state = "AUTH"

    def list(self, directory='""', pattern="*"):
        """The mailboxes whose names match."""
        return self._asked("LIST", directory, pattern)

    def lsub(self, directory='""', pattern="*"):
        """The mailboxes that are subscribed and whose names match."""
        return self._asked("LSUB", directory, pattern)

    def namespace(self):
        """Where whose mailboxes are."""
        return self._asked("NAMESPACE")

    def status(self, mailbox, names):
        """What is known of a mailbox."""
        return self._asked("STATUS", mailbox, names)

    def create(self, mailbox):
        """Make a mailbox."""
        return self._simple_command("CREATE", mailbox)

    def delete(self, mailbox):
        """Remove a mailbox."""
        return self._simple_command("DELETE", mailbox)

    def rename(self, oldmailbox, newmailbox):
        """Give a mailbox another name."""
        return self._simple_command("RENAME", oldmailbox, newmailbox)

    def subscribe(self, mailbox):
        """Subscribe to a mailbox."""
        return self._simple_command("SUBSCRIBE", mailbox)

    def unsubscribe(self, mailbox):
        """Do not subscribe to a mailbox any more."""
        return self._simple_command("UNSUBSCRIBE", mailbox)

    def getacl(self, mailbox):
        """Who may do what in a mailbox."""
        return self._asked("GETACL", mailbox, answer="ACL")

    def setacl(self, mailbox, who, what):
        """Say what somebody may do in a mailbox."""
        return self._simple_command("SETACL", mailbox, who, what)

    def deleteacl(self, mailbox, who):
        """Take somebody's rights in a mailbox away."""
        return self._simple_command("DELETEACL", mailbox, who)

    def myrights(self, mailbox):
        """What one may do in a mailbox oneself."""
        return self._asked("MYRIGHTS", mailbox)

    def getannotation(self, mailbox, entry, attribute):
        """Annotations of a mailbox."""
        return self._asked("GETANNOTATION", mailbox, entry, attribute, answer="ANNOTATION")

    def setannotation(self, *args):
        """Set annotations."""
        return self._asked("SETANNOTATION", *args, answer="ANNOTATION")

    def getquota(self, root):
        """The limits of a root and how much of them is used."""
        return self._asked("GETQUOTA", root, answer="QUOTA")

    def getquotaroot(self, mailbox):
        """The roots that limit a mailbox, and their limits."""
        kind, data = self._simple_command("GETQUOTAROOT", mailbox)
        kind, quota = self._untagged_response(kind, data, "QUOTA")
        kind, roots = self._untagged_response(kind, data, "QUOTAROOT")
        return kind, [roots, quota]

    def setquota(self, root, limits):
        """Set the limits of a root."""
        return self._asked("SETQUOTA", root, limits, answer="QUOTA")

    # MARK: Messages

    def append(self, mailbox, flags, date_time, message):
        """Put a message into a mailbox."""
        flags = _in_parentheses(flags) if flags else None
        date = Time2Internaldate(date_time) if date_time else None
        literal = MapCRLF.sub(CRLF, message)
        self.literal = b"UTF8 (" + literal + b")" if self.utf8_enabled else literal
        return self._simple_command("APPEND", mailbox or "INBOX", flags, date)

    def check(self):
        """Let the server write what it has not written yet."""
        return self._simple_command("CHECK")

    def copy(self, message_set, new_mailbox):
        """Copy messages into another mailbox."""
        return self._simple_command("COPY", message_set, new_mailbox)

    def expunge(self):
        """Remove what is marked for it."""
        return self._asked("EXPUNGE")

    def fetch(self, message_set, message_parts):
        """Parts of messages."""
        return self._asked("FETCH", message_set, message_parts)

    def partial(self, message_num, message_part, start, length):
        """Some bytes of a part of a message."""
        return self._asked("PARTIAL", message_num, message_part, start, length, answer="FETCH")

    def search(self, charset, *criteria):
        """The numbers of messages."""
        if charset and self.utf8_enabled:
            raise self.error("Non-None charset not valid in UTF8 mode")
        return self._asked("SEARCH", *(("CHARSET", charset) if charset else ()), *criteria)

    def sort(self, sort_criteria, charset, *search_criteria):
        """The numbers of messages in an order."""
        return self._asked("SORT", _in_parentheses(sort_criteria), charset, *search_criteria)

    def thread(self, threading_algorithm, charset, *search_criteria):
        """The numbers of messages in threads."""
        return self._asked("THREAD", threading_algorithm, charset, *search_criteria)

    def store(self, message_set, command, flags):
        """Change the flags of messages."""
        return self._asked("STORE", message_set, command, _in_parentheses(flags), answer="FETCH")

    def uid(self, command, *args):
        """Do a command with identifiers of messages in the place of numbers."""
        command = command.upper()
        if command not in Commands:
            raise self.error(f"Unknown IMAP4 UID command: {command}")
        self._check_state(command)
        answer = command if command in ("SEARCH", "SORT", "THREAD") else "FETCH"
        return self._asked("UID", command, *args, answer=answer)

    def xatom(self, name, *args):
        """Do a command that is not known here."""
        name = name.upper()
        Commands.setdefault(name, (self.state,))
        return self._simple_command(name, *args)


class IMAP4_stream(IMAP4):
    """A connection to a server that a program makes."""

    def __init__(self, command):
        self.command = command
        super().__init__()

    def open(self, host=None, port=None, timeout=None):
        """Start the program."""
        self.host = self.port = self.sock = self.file = None
        self.process = subprocess.Popen(
            self.command, bufsize=DEFAULT_BUFFER_SIZE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, shell=True,
            close_fds=True)
        self.writefile, self.readfile = self.process.stdin, self.process.stdout

    def read(self, size):
        """Read bytes from the program."""
        return self.readfile.read(size)

    def readline(self):
        """Read a line from the program."""
        return self.readfile.readline()

    def send(self, data):
        """Send bytes to the program."""
        self.writefile.write(data)
        self.writefile.flush()

    def shutdown(self):
        """Close the files and wait for the program's end."""
        self.readfile.close()
        self.writefile.close()
        self.process.wait()


class IMAP4_SSL(IMAP4):
    """A connection by TLS from the beginning."""

    def __init__(self, host="", port=IMAP4_SSL_PORT, *, ssl_context=None, timeout=None):
        self.ssl_context = _make_context() if ssl_context is None else ssl_context
        super().__init__(host, port, timeout)

    def _create_socket(self, timeout):
        return self.ssl_context.wrap_socket(super()._create_socket(timeout), server_hostname=self.host)

    def open(self, host="", port=IMAP4_SSL_PORT, timeout=None):
        """Connect to a server."""
        super().open(host, port, timeout)


class _Authenticator:
    """Answers in base 64 what the server asks in base 64."""

    def __init__(self, mechinst):
        self.mech = mechinst

    def process(self, data):
        """What is sent for an answer; None ends the conversation."""
        answer = self.mech(self.decode(data))
        return b"*" if answer is None else self.encode(answer)

    def encode(self, inp):
        """Bytes, or a text, as base 64."""
        return binascii.b2a_base64(inp.encode("utf-8") if isinstance(inp, str) else inp, newline=False)

    def decode(self, inp):
        """Bytes from base 64."""
        return binascii.a2b_base64(inp) if inp else b""
