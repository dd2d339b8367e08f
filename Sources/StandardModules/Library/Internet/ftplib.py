"""Files from and to a server by FTP (RFC 959), also over TLS."""

import socket
import sys

from _ftp_replies import (
    Error, error_perm, error_proto, error_reply, error_temp, parse150, parse227, parse229, parse257)
from socket import _GLOBAL_DEFAULT_TIMEOUT

__all__ = ["FTP", "error_reply", "error_temp", "error_perm", "error_proto", "all_errors", "FTP_TLS"]

MSG_OOB = 0x1
FTP_PORT = 21
# Longer lines are refused: a server could fill the memory with one.
MAXLINE = 8192
CRLF = "\r\n"
B_CRLF = b"\r\n"
# Whatever may go wrong here.
all_errors = (Error, OSError, EOFError)
_NOT_GIVEN = -999


def print_line(line):
    """Print a line: what is done with lines when nothing else is said."""
    print(line)


class FTP:
    """A connection to a server; data go over connections of their own."""

    debugging = 0
    host = ""
    port = FTP_PORT
    maxline = MAXLINE
    sock = None
    file = None
    welcome = None
    # Whether the server waits for connections for data, not this side.
    passiveserver = True
    trust_server_pasv_ipv4_address = False

    def __init__(
        self, host="", user="", passwd="", acct="", timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *,
        encoding="utf-8",
    ):  # fmt: skip
        self.encoding, self.source_address, self.timeout = encoding, source_address, timeout
        if host:
            self.connect(host)
            if user:
                self.login(user, passwd, acct)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if self.sock is None:
            return
        try:
            self.quit()
        except (OSError, EOFError):
            pass
        finally:
            self.close()

    def connect(self, host="", port=0, timeout=_NOT_GIVEN, source_address=None):
        """Connect to a server; return its welcome."""
        if host:
            self.host = host
        if port > 0:
            self.port = port
        if timeout != _NOT_GIVEN:
            self.timeout = timeout
        if self.timeout is not None and not self.timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        if source_address is not None:
            self.source_address = source_address
        sys.audit("ftplib.connect", self, self.host, self.port)
        self.sock = socket.create_connection((self.host, self.port), self.timeout, source_address=self.source_address)
        self.af = self.sock.family
        self.file = self.sock.makefile("r", encoding=self.encoding)
        self.welcome = self.getresp()
        return self.welcome

    def getwelcome(self):
        """What the server has said first."""
        self._tell(0, "welcome", self.welcome)
        return self.welcome

    def set_debuglevel(self, level):
        """Print commands and answers (1), or lines as well (2)."""
        self.debugging = level

    debug = set_debuglevel

    def set_pasv(self, val):
        """Say who waits for connections for data: the server, if true."""
        self.passiveserver = val

    # MARK: Lines

    def sanitize(self, s):
        """A line as it may be shown: without a password."""
        if s[:5] in ("pass ", "PASS "):
            text = s.rstrip("\r\n")
            s = s[:5] + "*" * (len(text) - 5) + s[len(text):]
        return repr(s)

    def _tell(self, level, title, line):
        if self.debugging > level:
            print(f"*{title}*", self.sanitize(line))

    def putline(self, line):
        """Send a line."""
        if "\r" in line or "\n" in line:
            raise ValueError("an illegal newline character should not be contained")
        sys.audit("ftplib.sendcmd", self, line)
        self._tell(1, "put", line + CRLF)
        self.sock.sendall((line + CRLF).encode(self.encoding))

    def putcmd(self, line):
        """Send a command."""
        self._tell(0, "cmd", line)
        self.putline(line)

    def _checked(self, line):
        if len(line) > self.maxline:
            raise Error(f"got more than {self.maxline} bytes")
        return line

    def getline(self):
        """Read a line; return it without its end."""
        line = self._checked(self.file.readline(self.maxline + 1))
        self._tell(1, "get", line)
        if not line:
            raise EOFError
        return line[:-2] if line.endswith(CRLF) else line.removesuffix("\n").removesuffix("\r")

    def getmultiline(self):
        """Read an answer, which may have several lines."""
        lines = [self.getline()]
        if lines[0][3:4] == "-":
            while lines[-1][:3] != lines[0][:3] or lines[-1][3:4] == "-":
                lines.append(self.getline())
        return "\n".join(lines)

    def getresp(self):
        """Read an answer; errors are raised."""
        response = self.getmultiline()
        self._tell(0, "resp", response)
        self.lastresp = response[:3]
        first = response[:1]
        if first in ("1", "2", "3"):
            return response
        raise {"4": error_temp, "5": error_perm}.get(first, error_proto)(response)

    def voidresp(self):
        """Read an answer that must say that all went well."""
        response = self.getresp()
        if response[:1] != "2":
            raise error_reply(response)
        return response

    def sendcmd(self, cmd):
        """Send a command; return the answer."""
        self.putcmd(cmd)
        return self.getresp()

    def voidcmd(self, cmd):
        """Send a command whose answer must say that all went well."""
        self.putcmd(cmd)
        return self.voidresp()

    def abort(self):
        """Stop a transfer."""
        self._tell(1, "put urgent", "ABOR" + CRLF)
        self.sock.sendall(b"ABOR" + B_CRLF, MSG_OOB)
        response = self.getmultiline()
        if response[:3] not in ("426", "225", "226"):
            raise error_proto(response)
        return response

    # MARK: Connections for data

    def sendport(self, host, port):
        """Say where this side waits."""
        return self.voidcmd("PORT " + ",".join([*host.split("."), str(port // 256), str(port % 256)]))

    def sendeprt(self, host, port):
        """Say where this side waits, whatever the family of addresses."""
        number = {socket.AF_INET: 1, socket.AF_INET6: 2}.get(self.af)
        if number is None:
            raise error_proto("unsupported address family")
        return self.voidcmd(f"EPRT |{number}|{host}|{port}|")

    def makeport(self):
        """A socket that waits for the server."""
        sock = socket.create_server(("", 0), family=self.af, backlog=1)
        send = self.sendport if self.af == socket.AF_INET else self.sendeprt
        send(self.sock.getsockname()[0], sock.getsockname()[1])
        if self.timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            sock.settimeout(self.timeout)
        return sock

    def makepasv(self):
        """Where the server waits; its word for the host is not taken."""
        if self.af != socket.AF_INET:
            return parse229(self.sendcmd("EPSV"), self.sock.getpeername())
        host, port = parse227(self.sendcmd("PASV"))
        return host if self.trust_server_pasv_ipv4_address else self.sock.getpeername()[0], port

    def _begin_transfer(self, cmd, rest):
        if rest is not None:
            self.sendcmd(f"REST {rest}")
        response = self.sendcmd(cmd)
        # Some servers say first that the connection is open.
        if response[0] == "2":
            response = self.getresp()
        if response[0] != "1":
            raise error_reply(response)
        return response

    def ntransfercmd(self, cmd, rest=None):
        """Begin a transfer; return the connection and the size, if the server tells it."""
        if self.passiveserver:
            address = self.makepasv()
            conn = socket.create_connection(address, self.timeout, source_address=self.source_address)
            try:
                response = self._begin_transfer(cmd, rest)
            except BaseException:
                conn.close()
                raise
        else:
            with self.makeport() as sock:
                response = self._begin_transfer(cmd, rest)
                conn, _ = sock.accept()
                if self.timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                    conn.settimeout(self.timeout)
        return conn, parse150(response) if response[:3] == "150" else None

    def transfercmd(self, cmd, rest=None):
        """Begin a transfer; return the connection."""
        return self.ntransfercmd(cmd, rest)[0]

    # MARK: Transfers

    def login(self, user="", passwd="", acct=""):
        """Say who is there; nobody is anonymous."""
        user, passwd = user or "anonymous", passwd or ""
        if user == "anonymous" and passwd in ("", "-"):
            passwd += "anonymous@"
        response = self.sendcmd("USER " + user)
        for command in ("PASS " + passwd, "ACCT " + (acct or "")):
            if response[0] == "3":
                response = self.sendcmd(command)
        if response[0] != "2":
            raise error_reply(response)
        return response

    def _end_data(self, conn):
        """Say on a connection for data that nothing follows: without TLS its end says so."""

    def retrbinary(self, cmd, callback, blocksize=8192, rest=None):
        """Read a file; the callback gets each block."""
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as conn:
            while data := conn.recv(blocksize):
                callback(data)
            self._end_data(conn)
        return self.voidresp()

    def retrlines(self, cmd, callback=None):
        """Read lines; the callback gets each without its end."""
        callback = print_line if callback is None else callback
        self.sendcmd("TYPE A")
        with self.transfercmd(cmd) as conn, conn.makefile("r", encoding=self.encoding) as file:
            while line := self._checked(file.readline(self.maxline + 1)):
                if self.debugging > 2:
                    print("*retr*", repr(line))
                callback(line[:-2] if line.endswith(CRLF) else line.removesuffix("\n"))
            self._end_data(conn)
        return self.voidresp()

    def storbinary(self, cmd, fp, blocksize=8192, callback=None, rest=None):
        """Send a file; the callback gets each block that was sent."""
        self.voidcmd("TYPE I")
        with self.transfercmd(cmd, rest) as conn:
            while data := fp.read(blocksize):
                conn.sendall(data)
                if callback:
                    callback(data)
            self._end_data(conn)
        return self.voidresp()

    def storlines(self, cmd, fp, callback=None):
        """Send lines; the callback gets each that was sent."""
        self.voidcmd("TYPE A")
        with self.transfercmd(cmd) as conn:
            while line := self._checked(fp.readline(self.maxline + 1)):
                if not line.endswith(B_CRLF):
                    line = (line[:-1] if line[-1] in B_CRLF else line) + B_CRLF
                conn.sendall(line)
                if callback:
                    callback(line)
            self._end_data(conn)
        return self.voidresp()

    # MARK: Files and folders

    def acct(self, password):
        """Say the account."""
        return self.voidcmd("ACCT " + password)

    def nlst(self, *args):
        """The names in a folder."""
        files = []
        self.retrlines(" ".join(["NLST", *args]), files.append)
        return files

    def dir(self, *args):
        """Print what is in a folder; a last argument that is no text gets the lines."""
        callback = None
        if args and not isinstance(args[-1], str):
            *args, callback = args
        self.retrlines(" ".join(["LIST", *filter(None, args)]), callback)

    def mlsd(self, path="", facts=[]):
        """The names in a folder with what is known of each, one after the other."""
        if facts:
            self.sendcmd(f"OPTS MLST {';'.join(facts)};")
        lines = []
        self.retrlines(f"MLSD {path}" if path else "MLSD", lines.append)
        for line in lines:
            known, _, name = line.rstrip(CRLF).partition(" ")
            pairs = (fact.partition("=") for fact in known[:-1].split(";"))
            yield name, {key.lower(): value for key, _, value in pairs}

    def rename(self, fromname, toname):
        """Give a file another name."""
        response = self.sendcmd("RNFR " + fromname)
        if response[0] != "3":
            raise error_reply(response)
        return self.voidcmd("RNTO " + toname)

    def delete(self, filename):
        """Remove a file."""
        response = self.sendcmd("DELE " + filename)
        if response[:3] not in ("250", "200"):
            raise error_reply(response)
        return response

    def cwd(self, dirname):
        """Go to a folder."""
        if dirname == "..":
            try:
                return self.voidcmd("CDUP")
            except error_perm as error:
                if error.args[0][:3] != "500":
                    raise
        return self.voidcmd("CWD " + (dirname or "."))

    def size(self, filename):
        """The size of a file, or None."""
        response = self.sendcmd("SIZE " + filename)
        return int(response[3:].strip()) if response[:3] == "213" else None

    def mkd(self, dirname):
        """Make a folder; return its path."""
        response = self.voidcmd("MKD " + dirname)
        return parse257(response) if response.startswith("257") else ""

    def rmd(self, dirname):
        """Remove a folder."""
        return self.voidcmd("RMD " + dirname)

    def pwd(self):
        """The folder of the moment."""
        response = self.voidcmd("PWD")
        return parse257(response) if response.startswith("257") else ""

    def quit(self):
        """Say good-bye and close the connection."""
        response = self.voidcmd("QUIT")
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
                sock.close()


class FTP_TLS(FTP):
    """A connection that speaks TLS before the password (RFC 4217); prot_p() lets the data do so too."""

    def __init__(
        self, host="", user="", passwd="", acct="", *, context=None, timeout=_GLOBAL_DEFAULT_TIMEOUT,
        source_address=None, encoding="utf-8",
    ):  # fmt: skip
        if context is None:
            import ssl

            context = ssl._create_stdlib_context()
        self.context = context
        self._prot_p = False
        super().__init__(host, user, passwd, acct, timeout, source_address, encoding=encoding)

    def _is_secure(self):
        return isinstance(self.sock, self.context.sslsocket_class)

    def login(self, user="", passwd="", acct="", secure=True):
        """Log in, after TLS has begun."""
        if secure and not self._is_secure():
            self.auth()
        return super().login(user, passwd, acct)

    def auth(self):
        """Begin TLS."""
        if self._is_secure():
            raise ValueError("Already using TLS")
        answer = self.voidcmd("AUTH TLS")
        self.sock = self.context.wrap_socket(self.sock, server_hostname=self.host)
        self.file = self.sock.makefile(mode="r", encoding=self.encoding)
        return answer

    def ccc(self):
        """End TLS: commands go as they are."""
        if not self._is_secure():
            raise ValueError("not using TLS")
        answer = self.voidcmd("CCC")
        self.sock = self.sock.unwrap()
        return answer

    def prot_p(self):
        """Let data go by TLS."""
        self.voidcmd("PBSZ 0")
        answer = self.voidcmd("PROT P")
        self._prot_p = True
        return answer

    def prot_c(self):
        """Let data go as they are."""
        answer = self.voidcmd("PROT C")
        self._prot_p = False
        return answer

    def ntransfercmd(self, cmd, rest=None):
        conn, size = super().ntransfercmd(cmd, rest)
        if self._prot_p:
            conn = self.context.wrap_socket(conn, server_hostname=self.host)
        return conn, size

    def _end_data(self, conn):
        if isinstance(conn, self.context.sslsocket_class):
            conn.unwrap()

    def abort(self):
        # Over TLS nothing is urgent.
        self.sock.sendall(b"ABOR" + B_CRLF)
        response = self.getmultiline()
        if response[:3] not in ("426", "225", "226"):
            raise error_proto(response)
        return response


def ftpcp(source, sourcename, target, targetname="", type="I"):
    """Let one server send a file to another."""
    for connection in (source, target):
        connection.voidcmd("TYPE " + type)
    target.sendport(*parse227(source.sendcmd("PASV")))
    for connection, command in ((target, f"STOR {targetname or sourcename}"), (source, f"RETR {sourcename}")):
        if connection.sendcmd(command)[:3] not in ("125", "150"):
            raise error_proto
    source.voidresp()
    target.voidresp()
