"""Reading mail from a server by POP3 (RFC 1939), also over TLS."""

import contextlib
import hashlib
import re
import socket
import sys

import _tls

__all__ = ["POP3", "error_proto", "POP3_SSL"]

POP3_PORT = 110
POP3_SSL_PORT = 995
CR = b"\r"
LF = b"\n"
CRLF = CR + LF
HAVE_SSL = _tls.load()
# Longer lines are refused: a server could fill the memory with one.
_MAXLINE = 2048


class error_proto(Exception):
    """The server has refused something, or has answered what nobody understands."""


def _make_context():
    import ssl

    return ssl._create_stdlib_context()


class POP3:
    """A connection to a server; the mailbox is locked from the password to quit()."""

    encoding = "UTF-8"
    timestamp = re.compile(rb"\+OK.[^<]*(<.*>)")

    def __init__(self, host, port=POP3_PORT, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        self.host, self.port = host, port
        self._tls_established = False
        sys.audit("poplib.connect", self, host, port)
        self.sock = self._create_socket(timeout)
        self.file = self.sock.makefile("rb")
        self._debugging = 0
        self.welcome = self._getresp()

    def _create_socket(self, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        return socket.create_connection((self.host, self.port), timeout)

    # MARK: Lines

    def _tell(self, level, title, what):
        if self._debugging > level:
            print(f"*{title}*", repr(what))

    def _putline(self, line):
        self._tell(1, "put", line)
        sys.audit("poplib.putline", self, line)
        self.sock.sendall(line + CRLF)

    def _putcmd(self, line):
        self._tell(0, "cmd", line)
        self._putline(line.encode(self.encoding))

    def _getline(self):
        # A line without its end, and how long it was with it.
        line = self.file.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise error_proto("line too long")
        self._tell(1, "get", line)
        if not line:
            raise error_proto("-ERR EOF")
        if line.endswith(CRLF):
            return line[:-2], len(line)
        return line[line.startswith(CR):-1], len(line)

    def _getresp(self):
        response, _ = self._getline()
        self._tell(1, "resp", response)
        if not response.startswith(b"+"):
            raise error_proto(response)
        return response

    def _getlongresp(self):
        # What ends with a line that is a dot; other lines with a dot in front have one more.
        response, lines, octets = self._getresp(), [], 0
        while True:
            line, length = self._getline()
            if line == b".":
                return response, lines, octets
            is_stuffed = line.startswith(b"..")
            lines.append(line[is_stuffed:])
            octets += length - is_stuffed

    def _shortcmd(self, line):
        self._putcmd(line)
        return self._getresp()

    def _longcmd(self, line):
        self._putcmd(line)
        return self._getlongresp()

    # MARK: Commands

    def getwelcome(self):
        """What the server has said first."""
        return self.welcome

    def set_debuglevel(self, level):
        """Print commands (1), or lines as well (2)."""
        self._debugging = level

    def user(self, user):
        """Say who is there."""
        return self._shortcmd(f"USER {user}")

    def pass_(self, pswd):
        """Say the password."""
        return self._shortcmd(f"PASS {pswd}")

    def stat(self):
        """How many messages there are, and how large they are together."""
        words = self._shortcmd("STAT").split()
        self._tell(0, "stat", words)
        return int(words[1]), int(words[2])

    def list(self, which=None):
        """The sizes of all messages, or of one."""
        return self._longcmd("LIST") if which is None else self._shortcmd(f"LIST {which}")

    def uidl(self, which=None):
        """The identifiers of all messages, or of one."""
        return self._longcmd("UIDL") if which is None else self._shortcmd(f"UIDL {which}")

    def retr(self, which):
        """A message: the answer, its lines, its size."""
        return self._longcmd(f"RETR {which}")

    def top(self, which, howmuch):
        """The headers of a message and so many of its lines."""
        return self._longcmd(f"TOP {which} {howmuch}")

    def dele(self, which):
        """Remove a message when the connection ends."""
        return self._shortcmd(f"DELE {which}")

    def noop(self):
        """Do nothing, so that the server sees that somebody is there."""
        return self._shortcmd("NOOP")

    def rset(self):
        """Forget what should be removed."""
        return self._shortcmd("RSET")

    def rpop(self, user):
        """Say who is there, for servers that trust the client."""
        return self._shortcmd(f"RPOP {user}")

    def utf8(self):
        """Let texts be UTF-8."""
        return self._shortcmd("UTF8")

    def apop(self, user, password):
        """Say who is there and prove the password, which is not sent."""
        match = self.timestamp.match(self.welcome)
        if not match:
            raise error_proto("-ERR APOP not supported by server")
        digest = hashlib.md5(match[1] + password.encode(self.encoding)).hexdigest()
        return self._shortcmd(f"APOP {user} {digest}")

    def capa(self):
        """What the server can do: names with their arguments."""
        try:
            _, lines, _ = self._longcmd("CAPA")
        except error_proto:
            raise error_proto("-ERR CAPA not supported by server") from None
        words = [line.decode("ascii").split() for line in lines]
        return {name: arguments for name, *arguments in words}

    def stls(self, context=None):
        """Begin TLS."""
        if not HAVE_SSL:
            raise error_proto("-ERR TLS support missing")
        if self._tls_established:
            raise error_proto("-ERR TLS session already established")
        if "STLS" not in self.capa():
            raise error_proto("-ERR STLS not supported by server")
        context = context or _make_context()
        answer = self._shortcmd("STLS")
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile("rb")
        self._tls_established = True
        return answer

    def quit(self):
        """Say good-bye and close the connection."""
        response = self._shortcmd("QUIT")
        self.close()
        return response

    def close(self):
        """Close the connection."""
        file, sock = self.file, self.sock
        self.file = self.sock = None
        try:
            if file is not None:
                file.close()
        finally:
            if sock is not None:
                # Whoever has gone already needs no telling.
                with sock, contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)


class POP3_SSL(POP3):
    """A connection by TLS from the beginning."""

    def __init__(self, host, port=POP3_SSL_PORT, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, context=None):
        self.context = _make_context() if context is None else context
        super().__init__(host, port, timeout)

    def _create_socket(self, timeout):
        return self.context.wrap_socket(super()._create_socket(timeout), server_hostname=self.host)

    def stls(self, context=None):
        """There is TLS already: refused."""
        raise error_proto("-ERR TLS session already established")
