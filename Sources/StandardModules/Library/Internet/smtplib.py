"""Sending mail by SMTP (RFC 5321), and by LMTP."""

import base64
import copy
import email.generator
import email.utils
import hmac
import io
import re
import socket
import sys

from _smtp_parts import (
    CRLF, SMTPAuthenticationError, SMTPConnectError, SMTPDataError, SMTPException, SMTPHeloError,
    SMTPNotSupportedError, SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused,
    SMTPServerDisconnected, _line_ends, _plain_address, quoteaddr, quotedata,
)  # fmt: skip

__all__ = [
    "SMTPException", "SMTPNotSupportedError", "SMTPServerDisconnected", "SMTPResponseException",
    "SMTPSenderRefused", "SMTPRecipientsRefused", "SMTPDataError", "SMTPConnectError",
    "SMTPHeloError", "SMTPAuthenticationError", "quoteaddr", "quotedata", "SMTP", "SMTP_SSL",
]  # fmt: skip

SMTP_PORT = 25
SMTP_SSL_PORT = 465
bCRLF = b"\r\n"
_MAXLINE = 8192
_MAXCHALLENGE = 5
OLDSTYLE_AUTH = re.compile(r"auth=(.*)", re.I)


class SMTP:
    """A connection to a server that takes mail."""

    debuglevel = 0
    sock = None
    file = None
    helo_resp = None
    ehlo_msg = "ehlo"
    ehlo_resp = None
    does_esmtp = False
    default_port = SMTP_PORT

    def __init__(
        self, host="", port=0, local_hostname=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
        source_address=None,
    ):  # fmt: skip
        self._host = host
        self.timeout = timeout
        self.esmtp_features = {}
        self.command_encoding = "ascii"
        self.source_address = source_address
        self._auth_challenge_count = 0
        if host:
            code, message = self.connect(host, port)
            if code != 220:
                self.close()
                raise SMTPConnectError(code, message)
        if local_hostname is not None:
            self.local_hostname = local_hostname
            return
        name = socket.getfqdn()
        if "." not in name:
            try:
                address = socket.gethostbyname(socket.gethostname())
            except socket.gaierror:
                address = "127.0.0.1"
            name = f"[{address}]"
        self.local_hostname = name

    def __enter__(self):
        return self

    def __exit__(self, *args):
        try:
            code, message = self.docmd("QUIT")
            if code != 221:
                raise SMTPResponseException(code, message)
        except SMTPServerDisconnected:
            pass
        finally:
            self.close()

    def set_debuglevel(self, debuglevel):
        """Say whether what is sent and received is printed on standard error."""
        self.debuglevel = debuglevel

    def _print_debug(self, *args):
        if self.debuglevel > 1:
            import datetime

            print(datetime.datetime.now().time(), *args, file=sys.stderr)
        else:
            print(*args, file=sys.stderr)

    # Connection

    def _get_socket(self, host, port, timeout):
        if timeout is not None and not timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        if self.debuglevel > 0:
            self._print_debug("connect: to", (host, port), self.source_address)
        return socket.create_connection((host, port), timeout, self.source_address)

    def connect(self, host="localhost", port=0, source_address=None):
        """Connect; return the server's code and text."""
        if source_address:
            self.source_address = source_address
        if not port and host.find(":") == host.rfind(":"):
            name, colon, number = host.rpartition(":")
            if colon:
                host = name
                try:
                    port = int(number)
                except ValueError:
                    raise OSError("nonnumeric port") from None
        port = port or self.default_port
        self.sock = self._get_socket(host, port, self.timeout)
        self.file = None
        code, message = self.getreply()
        if self.debuglevel > 0:
            self._print_debug("connect:", repr(message))
        return code, message

    def send(self, s):
        """Send a text or bytes."""
        if self.debuglevel > 0:
            self._print_debug("send:", repr(s))
        if not self.sock:
            raise SMTPServerDisconnected("please run connect() first")
        if isinstance(s, str):
            s = s.encode(self.command_encoding)
        try:
            self.sock.sendall(s)
        except OSError:
            self.close()
            raise SMTPServerDisconnected("Server not connected") from None

    def putcmd(self, cmd, args=""):
        """Send a command."""
        line = f"{cmd} {args}" if args else cmd
        if "\r" in line or "\n" in line:
            line = line.replace("\n", "\\n").replace("\r", "\\r")
            raise ValueError(f"command and arguments contain prohibited newline characters: {line}")
        self.send(line + CRLF)

    def getreply(self):
        """Wait for an answer; return its code and text."""
        lines = []
        if self.file is None:
            self.file = self.sock.makefile("rb")
        while True:
            try:
                line = self.file.readline(_MAXLINE + 1)
            except OSError as error:
                self.close()
                raise SMTPServerDisconnected(f"Connection unexpectedly closed: {error}") from None
            if not line:
                self.close()
                raise SMTPServerDisconnected("Connection unexpectedly closed")
            if self.debuglevel > 0:
                self._print_debug("reply:", repr(line))
            if len(line) > _MAXLINE:
                self.close()
                raise SMTPResponseException(500, "Line too long.")
            lines.append(line[4:].strip(b" \t\r\n"))
            try:
                code = int(line[:3])
            except ValueError:
                code = -1
                break
            if line[3:4] != b"-":
                break
        message = b"\n".join(lines)
        if self.debuglevel > 0:
            self._print_debug("reply: retcode (%s); Msg: %a" % (code, message))
        return code, message

    def docmd(self, cmd, args=""):
        """Send a command and return the answer."""
        self.putcmd(cmd, args)
        return self.getreply()

    # Commands

    def helo(self, name=""):
        """Greet."""
        self.putcmd("helo", name or self.local_hostname)
        code, message = self.getreply()
        self.helo_resp = message
        return code, message

    def ehlo(self, name=""):
        """Greet, and ask what the server can do."""
        self.esmtp_features = {}
        self.putcmd(self.ehlo_msg, name or self.local_hostname)
        code, message = self.getreply()
        if code == -1 and len(message) == 0:
            self.close()
            raise SMTPServerDisconnected("Server not connected")
        self.ehlo_resp = message
        if code != 250:
            return code, message
        self.does_esmtp = True
        for line in message.decode("latin-1").split("\n")[1:]:
            match = OLDSTYLE_AUTH.match(line)
            if match:
                self.esmtp_features["auth"] = self.esmtp_features.get("auth", "") + " " + match[1]
                continue
            match = re.match(r"(?P<feature>[A-Za-z0-9][A-Za-z0-9\-]*) ?", line)
            if match:
                feature, rest = match["feature"].lower(), line[match.end("feature") :].strip()
                if feature == "auth":
                    rest = self.esmtp_features.get("auth", "") + " " + rest
                self.esmtp_features[feature] = rest
        return code, message

    def has_extn(self, opt):
        """Can the server do that?"""
        return opt.lower() in self.esmtp_features

    def help(self, args=""):
        self.putcmd("help", args)
        return self.getreply()[1]

    def rset(self):
        """Forget the message that was begun."""
        self.command_encoding = "ascii"
        return self.docmd("rset")

    def _rset(self):
        try:
            self.rset()
        except SMTPServerDisconnected:
            pass

    def noop(self):
        """Do nothing."""
        return self.docmd("noop")

    def mail(self, sender, options=()):
        """Begin a message."""
        text = ""
        if options and self.does_esmtp:
            if any(option.lower() == "smtputf8" for option in options):
                if not self.has_extn("smtputf8"):
                    raise SMTPNotSupportedError("SMTPUTF8 not supported by server")
                self.command_encoding = "utf-8"
            text = " " + " ".join(options)
        self.putcmd("mail", f"from:{quoteaddr(sender)}{text}")
        return self.getreply()

    def rcpt(self, recip, options=()):
        """Name a recipient."""
        text = " " + " ".join(options) if options and self.does_esmtp else ""
        self.putcmd("rcpt", f"to:{quoteaddr(recip)}{text}")
        return self.getreply()

    def data(self, msg):
        """Send the message."""
        self.putcmd("data")
        code, reply = self.getreply()
        if self.debuglevel > 0:
            self._print_debug("data:", (code, reply))
        if code != 354:
            raise SMTPDataError(code, reply)
        if isinstance(msg, str):
            msg = _line_ends(msg).encode("ascii")
        msg = re.sub(rb"(?m)^\.", b"..", msg)
        if msg[-2:] != bCRLF:
            msg += bCRLF
        self.send(msg + b"." + bCRLF)
        code, reply = self.getreply()
        if self.debuglevel > 0:
            self._print_debug("data:", (code, reply))
        return code, reply

    def verify(self, address):
        """Ask whether an address exists."""
        self.putcmd("vrfy", _plain_address(address))
        return self.getreply()

    vrfy = verify

    def expn(self, address):
        self.putcmd("expn", _plain_address(address))
        return self.getreply()

    def ehlo_or_helo_if_needed(self):
        """Greet when that has not been done."""
        if self.helo_resp is None and self.ehlo_resp is None:
            if not 200 <= self.ehlo()[0] <= 299:
                code, reply = self.helo()
                if not 200 <= code <= 299:
                    raise SMTPHeloError(code, reply)

    # Authentication

    def auth(self, mechanism, authobject, *, initial_response_ok=True):
        """Say who we are, in one of the ways that the server knows."""
        mechanism = mechanism.upper()
        first = authobject() if initial_response_ok else None
        if first is not None:
            response = base64.b64encode(first.encode("ascii")).decode("ascii")
            code, reply = self.docmd("AUTH", mechanism + " " + response)
            self._auth_challenge_count = 1
        else:
            code, reply = self.docmd("AUTH", mechanism)
            self._auth_challenge_count = 0
        while code == 334:
            self._auth_challenge_count += 1
            challenge = base64.decodebytes(reply)
            response = base64.b64encode(authobject(challenge).encode("ascii")).decode("ascii")
            code, reply = self.docmd(response)
            if self._auth_challenge_count > _MAXCHALLENGE:
                raise SMTPException(
                    f"Server AUTH mechanism infinite loop. Last response: {(code, reply)!r}")
        if code in (235, 503):
            return code, reply
        raise SMTPAuthenticationError(code, reply)

    def auth_cram_md5(self, challenge=None):
        if challenge is None:
            return None
        digest = hmac.HMAC(self.password.encode("ascii"), challenge, "md5").hexdigest()
        return self.user + " " + digest

    def auth_plain(self, challenge=None):
        return f"\0{self.user}\0{self.password}"

    def auth_login(self, challenge=None):
        if challenge is None or self._auth_challenge_count < 2:
            return self.user
        return self.password

    def login(self, user, password, *, initial_response_ok=True):
        """Log in; return the server's answer."""
        self.ehlo_or_helo_if_needed()
        if not self.has_extn("auth"):
            raise SMTPNotSupportedError("SMTP AUTH extension not supported by server.")
        offered = self.esmtp_features["auth"].split()
        methods = [name for name in ("CRAM-MD5", "PLAIN", "LOGIN") if name in offered]
        if not methods:
            raise SMTPException("No suitable authentication method found.")
        self.user, self.password = user, password
        last = None
        for method in methods:
            function = getattr(self, "auth_" + method.lower().replace("-", "_"))
            try:
                code, reply = self.auth(method, function, initial_response_ok=initial_response_ok)
                if code in (235, 503):
                    return code, reply
            except SMTPAuthenticationError as error:
                last = error
        raise last

    def starttls(self, *, context=None):
        """Begin TLS; return the server's code and text."""
        self.ehlo_or_helo_if_needed()
        if not self.has_extn("starttls"):
            raise SMTPNotSupportedError("STARTTLS extension not supported by server.")
        code, reply = self.docmd("STARTTLS")
        if code != 220:
            raise SMTPResponseException(code, reply)
        context = _make_context() if context is None else context
        self.sock = context.wrap_socket(self.sock, server_hostname=self._host)
        self.file = self.helo_resp = self.ehlo_resp = None
        # What was said without TLS may have come from anybody.
        self.esmtp_features = {}
        self.does_esmtp = False
        return code, reply

    # Messages

    def sendmail(self, from_addr, to_addrs, msg, mail_options=(), rcpt_options=()):
        """Send a message; return who was refused, with the server's answers."""
        self.ehlo_or_helo_if_needed()
        options = []
        if isinstance(msg, str):
            msg = _line_ends(msg).encode("ascii")
        if self.does_esmtp:
            if self.has_extn("size"):
                options.append(f"size={len(msg):d}")
            options += mail_options
        code, reply = self.mail(from_addr, options)
        if code != 250:
            if code == 421:
                self.close()
            else:
                self._rset()
            raise SMTPSenderRefused(code, reply, from_addr)
        refused = {}
        if isinstance(to_addrs, str):
            to_addrs = [to_addrs]
        for address in to_addrs:
            code, reply = self.rcpt(address, rcpt_options)
            if code not in (250, 251):
                refused[address] = code, reply
            if code == 421:
                self.close()
                raise SMTPRecipientsRefused(refused)
        if len(refused) == len(to_addrs):
            self._rset()
            raise SMTPRecipientsRefused(refused)
        code, reply = self.data(msg)
        if code != 250:
            if code == 421:
                self.close()
            else:
                self._rset()
            raise SMTPDataError(code, reply)
        return refused

    def send_message(self, msg, from_addr=None, to_addrs=None, mail_options=(), rcpt_options=()):
        """Send a message object to those that its headers name."""
        self.ehlo_or_helo_if_needed()
        resent = msg.get_all("Resent-Date")
        if resent is None:
            prefix = ""
        elif len(resent) == 1:
            prefix = "Resent-"
        else:
            raise ValueError("message has more than one 'Resent-' header block")
        if from_addr is None:
            name = prefix + ("Sender" if prefix + "Sender" in msg else "From")
            from_addr = email.utils.getaddresses([msg[name]])[0][1]
        if to_addrs is None:
            fields = [msg[prefix + name] for name in ("To", "Bcc", "Cc") if msg[prefix + name] is not None]
            to_addrs = [address for _, address in email.utils.getaddresses(fields)]
        sent = copy.copy(msg)
        del sent["Bcc"]
        del sent["Resent-Bcc"]
        is_international = False
        try:
            "".join([from_addr, *to_addrs]).encode("ascii")
        except UnicodeEncodeError:
            if not self.has_extn("smtputf8"):
                raise SMTPNotSupportedError(
                    "One or more source or delivery addresses require internationalized email support, "
                    "but the server does not advertise the required SMTPUTF8 capability") from None
            is_international = True
        with io.BytesIO() as stream:
            policy = msg.policy.clone(utf8=True) if is_international else msg.policy.clone()
            if is_international:
                mail_options = (*mail_options, "SMTPUTF8", "BODY=8BITMIME")
            email.generator.BytesGenerator(stream, policy=policy).flatten(sent, linesep="\r\n")
            data = stream.getvalue()
        return self.sendmail(from_addr, to_addrs, data, mail_options, rcpt_options)

    def close(self):
        """Close the connection."""
        try:
            file, self.file = self.file, None
            if file:
                file.close()
        finally:
            connection, self.sock = self.sock, None
            if connection:
                connection.close()

    def quit(self):
        """Say goodbye and close the connection."""
        answer = self.docmd("quit")
        self.ehlo_resp = self.helo_resp = None
        self.esmtp_features = {}
        self.does_esmtp = False
        self.close()
        return answer


class LMTP(SMTP):
    """A connection to a server that delivers mail itself."""

    ehlo_msg = "lhlo"

    def __init__(
        self, host="", port=2003, local_hostname=None, source_address=None,
        timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
    ):  # fmt: skip
        super().__init__(
            host, port, local_hostname=local_hostname, source_address=source_address, timeout=timeout)

    def connect(self, host="localhost", port=0, source_address=None):
        """Connect; a name that begins with a slash is a socket of this machine."""
        if host[0] != "/":
            return super().connect(host, port, source_address=source_address)
        if self.timeout is not None and not self.timeout:
            raise ValueError("Non-blocking socket (timeout=0) is not supported")
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        if self.timeout is not socket._GLOBAL_DEFAULT_TIMEOUT:
            self.sock.settimeout(self.timeout)
        self.file = None
        self.sock.connect(host)
        return self.getreply()


# A subclass in a file of its own.
from _smtp_tls import SMTP_SSL, _make_context  # noqa: E402
