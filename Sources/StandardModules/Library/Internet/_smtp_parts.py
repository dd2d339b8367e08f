"""What can go wrong while mail is sent, and how texts are written for servers."""

import email.utils
import re

CRLF = "\r\n"


class SMTPException(OSError):
    """A base of all that can go wrong."""

    __module__ = "smtplib"


class SMTPNotSupportedError(SMTPException):
    """The server does not know the command or option."""

    __module__ = "smtplib"


class SMTPServerDisconnected(SMTPException):
    """There is no connection, or there is none any more."""

    __module__ = "smtplib"


class SMTPResponseException(SMTPException):
    """The server has refused: with a code and a text."""

    __module__ = "smtplib"

    def __init__(self, code, msg):
        self.smtp_code = code
        self.smtp_error = msg
        self.args = (code, msg)


class SMTPSenderRefused(SMTPResponseException):
    """The server does not take mail of the sender."""

    __module__ = "smtplib"

    def __init__(self, code, msg, sender):
        super().__init__(code, msg)
        self.sender = sender
        self.args = (code, msg, sender)


class SMTPRecipientsRefused(SMTPException):
    """The server takes mail for none of the recipients."""

    __module__ = "smtplib"

    def __init__(self, recipients):
        self.recipients = recipients
        self.args = (recipients,)


class SMTPDataError(SMTPResponseException):
    """The server does not take the message."""

    __module__ = "smtplib"


class SMTPConnectError(SMTPResponseException):
    """The server does not want the connection."""

    __module__ = "smtplib"


class SMTPHeloError(SMTPResponseException):
    """The server has refused our greeting."""

    __module__ = "smtplib"


class SMTPAuthenticationError(SMTPResponseException):
    """The server does not believe who we are."""

    __module__ = "smtplib"


def quoteaddr(addrstring):
    """Return an address as SMTP's commands take it."""
    _, address = email.utils.parseaddr(addrstring)
    if not address:
        return addrstring if addrstring.strip().startswith("<") else f"<{addrstring}>"
    return f"<{address}>"


def _plain_address(addrstring):
    _, address = email.utils.parseaddr(addrstring)
    return address or addrstring


def quotedata(data):
    """Return a text with the network's line ends, and with lone dots doubled."""
    return re.sub(r"(?m)^\.", "..", re.sub(r"(?:\r\n|\n|\r(?!\n))", CRLF, data))


def _line_ends(data):
    return re.sub(r"(?:\r\n|\n|\r(?!\n))", CRLF, data)
