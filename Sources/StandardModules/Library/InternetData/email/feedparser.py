"""Messages are parsed as their text comes in; nothing is refused, what is wrong becomes a defect."""

import re

from email import errors
from email._policybase import compat32

__all__ = ["FeedParser", "BytesFeedParser"]

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_LINE_END = re.compile(r"\r\n|\r|\n")
_HEADER = re.compile(r"(From |[\041-\071\073-\176]*:|[\t ])")


class FeedParser:
    """Texts are fed to it piece by piece; close() returns the message."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        if _factory is None:
            _factory = policy.message_factory
            if _factory is None:
                from email.message import Message

                _factory = Message
        try:
            _factory(policy=policy)
            self._factory = lambda: _factory(policy=policy)
        except TypeError:
            self._factory = _factory
        self._parts = []
        self._headers_only = False

    def _set_headersonly(self):
        self._headers_only = True

    def feed(self, data):
        """Add a text."""
        self._parts.append(data)

    def close(self):
        """Parse what was fed and return the message."""
        lines = _LINES.findall("".join(self._parts))
        self._parts = []
        message = self._message(lines, "text/plain")
        if message.get_content_maintype() == "multipart" and not message.is_multipart() and not self._headers_only:
            self.policy.handle_defect(message, errors.MultipartInvariantViolationDefect())
        return message

    # Headers

    def _message(self, lines, default_type):
        """The message that the lines are."""
        message = self._factory()
        message.set_default_type(default_type)
        count = 0
        while count < len(lines) and _HEADER.match(lines[count]):
            count += 1
        headers, rest = lines[:count], lines[count:]
        if rest:
            if _LINE_END.fullmatch(rest[0]):
                rest = rest[1:]
            else:
                self.policy.handle_defect(message, errors.MissingHeaderBodySeparatorDefect())
        self._parse_headers(message, headers, rest)
        self._parse_body(message, rest)
        return message

    def _store(self, message, lines):
        if lines:
            message.set_raw(*self.policy.header_source_parse(lines))

    def _parse_headers(self, message, lines, rest):
        current = []
        for number, line in enumerate(lines):
            if line[0] in " \t":
                if current:
                    current.append(line)
                else:
                    self.policy.handle_defect(message, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            self._store(message, current)
            current = []
            if line.startswith("From "):
                if number == 0:
                    message.set_unixfrom(_LINE_END.sub("", line))
                    continue
                if number == len(lines) - 1:
                    rest.insert(0, line)
                    return
                self.policy.handle_defect(message, errors.MisplacedEnvelopeHeaderDefect(line))
                continue
            if line.startswith(":"):
                self.policy.handle_defect(message, errors.InvalidHeaderDefect("Missing header name."))
                continue
            current = [line]
        self._store(message, current)

    # Bodies

    def _parse_body(self, message, lines):
        if self._headers_only:
            message.set_payload("".join(lines))
        elif message.get_content_type() == "message/delivery-status":
            self._parse_blocks(message, lines)
        elif message.get_content_maintype() == "message":
            message.attach(self._message(lines, "text/plain"))
        elif message.get_content_maintype() == "multipart":
            self._parse_multipart(message, lines)
        else:
            message.set_payload("".join(lines))

    def _parse_blocks(self, message, lines):
        block = []
        blocks = []
        for line in lines:
            block.append(line)
            if _LINE_END.fullmatch(line):
                blocks.append(block)
                block = []
        if block:
            blocks.append(block)
        for block in blocks:
            message.attach(self._message(block, "text/plain"))

    def _parse_multipart(self, message, lines):
        boundary = message.get_boundary()
        if boundary is None:
            self.policy.handle_defect(message, errors.NoBoundaryInMultipartDefect())
            message.set_payload("".join(lines))
            return
        encoding = str(message.get("content-transfer-encoding", "8bit")).lower()
        if encoding not in ("7bit", "8bit", "binary"):
            self.policy.handle_defect(message, errors.InvalidMultipartContentTransferEncodingDefect())
        mark = re.compile(rf"--{re.escape(boundary)}(?P<end>--)?[ \t]*(?:\r\n|\r|\n)?$")
        preamble, parts, epilogue, closed, last_end = _split_parts(lines, mark)
        if parts is None:
            self.policy.handle_defect(message, errors.StartBoundaryNotFoundDefect())
            message.set_payload("".join(lines))
            return
        if preamble:
            message.preamble = _without_last_end("".join(preamble))
        default_type = "message/rfc822" if message.get_content_type() == "multipart/digest" else "text/plain"
        for part in parts:
            part = _LINES.findall(_without_last_end("".join(part)))
            message.attach(self._message(part, default_type))
        if not closed:
            self.policy.handle_defect(message, errors.CloseBoundaryNotFoundDefect())
            return
        if message._payload is None:
            message._payload = []
        if epilogue or last_end:
            message.epilogue = "".join(epilogue)


def _without_last_end(text):
    """The text without its last line end, which belongs to the boundary below."""
    for end in "\r\n", "\n", "\r":
        if text.endswith(end):
            return text[:-len(end)]
    return text


def _split_parts(lines, mark):
    """Preamble, parts, epilogue, whether the last boundary was there and had a line end."""
    preamble, parts = [], None
    for number, line in enumerate(lines):
        match = mark.match(line) if line.startswith("--") else None
        if match and match["end"] and parts is not None:
            return preamble, parts, lines[number + 1:], True, bool(_LINE_END.search(line))
        if match and parts is None and not match["end"]:
            parts = [[]]
        elif match and parts is not None:
            # Boundaries in a row have no part between them.
            if parts[-1]:
                parts.append([])
        elif parts is None:
            preamble.append(line)
        else:
            parts[-1].append(line)
    return preamble, parts, [], False, False


class BytesFeedParser(FeedParser):
    """As FeedParser, for bytes."""

    def feed(self, data):
        super().feed(data.decode("ascii", "surrogateescape"))
