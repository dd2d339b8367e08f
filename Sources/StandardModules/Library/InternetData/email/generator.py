"""Messages written as text or bytes."""

import random
import re
import time
from io import BytesIO, StringIO

from email.errors import HeaderWriteError
from email.utils import _has_surrogates

__all__ = ["Generator", "DecodedGenerator", "BytesGenerator"]

_LINE_END = re.compile(r"\r\n|\r|\n")
_FROM = re.compile(r"^From ", re.MULTILINE)
_NO_CONTINUATION = re.compile(r"[\n\r](?![ \t])[^\n\r]|[\n\r]\Z(?<!\n)")


class Generator:
    """Writes messages to a text file."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        """Write a text as it is."""
        self._fp.write(s)

    def _new_buffer(self):
        return StringIO()

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message with all its parts."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        old_generator, old_message = self.policy, msg.policy
        self._newline = policy.linesep
        try:
            self.policy = msg.policy = policy
            if unixfrom:
                first = msg.get_unixfrom() or "From nobody " + time.ctime(time.time())
                self.write(first + self._newline)
            self._write(msg)
        finally:
            self.policy, msg.policy = old_generator, old_message

    def clone(self, fp):
        """A generator with the same settings for another file."""
        return type(self)(fp, self._mangle_from_, None, policy=self.policy)

    def _write(self, msg):
        # The body comes first: writing it may change the headers.
        file = self._fp
        self._munge_cte = None
        self._fp = body = self._new_buffer()
        try:
            self._dispatch(msg)
        finally:
            self._fp = file
        munged = self._munge_cte
        if munged:
            headers = msg._headers.copy()
            if msg.get("content-transfer-encoding") is None:
                msg["Content-Transfer-Encoding"] = munged[0]
            else:
                msg.replace_header("content-transfer-encoding", munged[0])
            msg.replace_header("content-type", munged[1])
        self._write_headers(msg)
        if munged:
            msg._headers = headers
        self._fp.write(body.getvalue())

    def _dispatch(self, msg):
        main, sub = msg.get_content_maintype(), msg.get_content_subtype()
        method = getattr(self, f"_handle_{main}_{sub}".replace("-", "_"), None)
        if method is None:
            method = getattr(self, f"_handle_{main}".replace("-", "_"), self._writeBody)
        method(msg)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            folded = self.policy.fold(name, value)
            if self.policy.verify_generated_headers:
                line = folded.removesuffix(self.policy.linesep)
                if len(line) == len(folded) or _NO_CONTINUATION.search(line):
                    raise HeaderWriteError(
                        f"folded header contains newline: {folded!r}" if len(line) != len(folded)
                        else f"folded header does not end with {self.policy.linesep!r}: {folded!r}")
            self.write(folded)
        self.write(self._newline)

    def _write_lines(self, text):
        if not text:
            return
        if self._mangle_from_:
            text = _FROM.sub(">From ", text)
        self.write(_LINE_END.sub(lambda _: self._newline, text))

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError(f"string payload expected: {type(payload)}")
        if _has_surrogates(msg._payload):
            charset = msg.get_param("charset")
            if charset is not None:
                # A text cannot carry these bytes: they are encoded.
                from copy import copy

                part = copy(msg)
                part._headers = msg._headers.copy()
                del part["content-transfer-encoding"]
                part.set_payload(msg._payload, charset)
                payload = part.get_payload()
                self._munge_cte = (part["content-transfer-encoding"], part["content-type"])
        self._write_lines(payload)

    _writeBody = _handle_text

    def _handle_multipart(self, msg):
        parts = msg.get_payload()
        if isinstance(parts, str):
            self._write_lines(parts)
            return
        if parts is None:
            parts = []
        elif not isinstance(parts, list):
            parts = [parts]
        texts = []
        for part in parts:
            buffer = self._new_buffer()
            self.clone(buffer).flatten(part, unixfrom=False, linesep=self._newline)
            texts.append(buffer.getvalue())
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._boundary_beside(texts)
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._write_lines(msg.preamble)
            self.write(self._newline)
        self.write("--" + boundary + self._newline)
        if texts:
            self._fp.write(texts.pop(0))
        for text in texts:
            self.write(self._newline + "--" + boundary + self._newline)
            self._fp.write(text)
        self.write(self._newline + "--" + boundary + "--" + self._newline)
        if msg.epilogue is not None:
            self._write_lines(msg.epilogue)

    def _handle_multipart_signed(self, msg):
        # What is signed must not be folded anew.
        policy = self.policy
        self.policy = policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = policy

    def _handle_message_delivery_status(self, msg):
        blocks = []
        for part in msg.get_payload():
            buffer = self._new_buffer()
            self.clone(buffer).flatten(part, unixfrom=False, linesep=self._newline)
            text = buffer.getvalue()
            blocks.append(text.rstrip(self._line_end_of(text)) + self._line_end_of(text))
        if blocks:
            self._fp.write(self._line_end_of(blocks[0]).join(blocks))

    def _line_end_of(self, text):
        return self._newline if isinstance(text, str) else self._newline.encode()

    def _handle_message(self, msg):
        payload = msg._payload
        if isinstance(payload, list):
            buffer = self._new_buffer()
            self.clone(buffer).flatten(msg.get_payload(0), unixfrom=False, linesep=self._newline)
            self._fp.write(buffer.getvalue())
        else:
            self._write_lines(payload)

    def _boundary_beside(self, texts):
        """A boundary that is in none of the texts."""
        start = f"==============={random.randrange(10**19 - 1):019d}=="
        boundary = start
        counter = 0
        while any(self._holds(text, boundary) for text in texts):
            boundary = f"{start}.{counter}"
            counter += 1
        return boundary

    def _holds(self, text, boundary):
        return re.search(rf"^--{re.escape(boundary)}(--)?$", text, re.MULTILINE)


class BytesGenerator(Generator):
    """Writes messages to a binary file."""

    def write(self, s):
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _new_buffer(self):
        return BytesIO()

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self.write(self._newline)

    def _handle_text(self, msg):
        payload = msg._payload
        if payload is None:
            return
        if isinstance(payload, str) and _has_surrogates(payload) and self.policy.cte_type != "7bit":
            if self._mangle_from_:
                payload = _FROM.sub(">From ", payload)
            self._write_lines(payload)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text

    def _holds(self, text, boundary):
        return re.search(rb"^--%b(--)?\r?$" % re.escape(boundary.encode("ascii")), text, re.MULTILINE)


class DecodedGenerator(Generator):
    """Writes texts as they are, and of all other parts only what they are."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = "[Non-text (%(type)s) part of message omitted, filename %(filename)s]" if fmt is None else fmt

    def _dispatch(self, msg):
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == "text":
                print(part.get_payload(decode=False), file=self)
            elif main != "multipart":
                facts = {
                    "type": part.get_content_type(), "maintype": main, "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]"),
                }  # fmt: skip
                print(self._fmt % facts, file=self)
