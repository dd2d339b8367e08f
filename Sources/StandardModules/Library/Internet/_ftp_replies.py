"""What servers of FTP answer, and what it means."""

import re

# Where scripts find these names, and what their reprs say.
__name__ = "ftplib"

_SIZE = re.compile(r"150 .* \((\d+) bytes\)", re.IGNORECASE | re.ASCII)
_ADDRESS = re.compile(r"(\d+),(\d+),(\d+),(\d+),(\d+),(\d+)", re.ASCII)
_PORT = re.compile(r"\((.)(.*?)\)", re.DOTALL)
_QUOTED = re.compile(r'257 "((?:[^"]|"")*)')


class Error(Exception):
    """Any error of this module."""


class error_reply(Error):
    """The server has answered with a number that does not belong here."""


class error_temp(Error):
    """The server cannot do it now: a number from 400 on."""


class error_perm(Error):
    """The server will not do it: a number from 500 on."""


class error_proto(Error):
    """The server has answered what is no answer."""


def _expect(resp, number):
    if resp[:3] != number:
        raise error_reply(resp)


def parse150(resp):
    """The size that an answer to RETR tells, or None."""
    _expect(resp, "150")
    match = _SIZE.match(resp)
    return int(match[1]) if match else None


def parse227(resp):
    """The host and the port of an answer to PASV."""
    _expect(resp, "227")
    match = _ADDRESS.search(resp)
    if not match:
        raise error_proto(resp)
    *host, high, low = match.groups()
    return ".".join(host), int(high) * 256 + int(low)


def parse229(resp, peer):
    """The host of the peer and the port of an answer to EPSV."""
    _expect(resp, "229")
    match = _PORT.search(resp)
    if not match or match[2][-1:] != match[1]:
        raise error_proto(resp)
    parts = (match[1] + match[2]).split(match[1])
    if len(parts) != 5:
        raise error_proto(resp)
    return peer[0], int(parts[3])


def parse257(resp):
    """The folder that an answer to MKD or PWD tells; quotes are doubled in it."""
    _expect(resp, "257")
    match = _QUOTED.match(resp)
    return match[1].replace('""', '"') if match else ""
