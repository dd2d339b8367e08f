"""Messages: headers, which repeat and have an order, and a payload."""

from io import StringIO, BytesIO

from email import errors, utils
from email._parameters import (
    SEMISPACE, format_parameter, parse_parameters, split_value, unquoted)
from email._policybase import compat32
from email._transfer import decoded
from email.charset import Charset

__all__ = ["Message", "EmailMessage"]


class Message:
    """A message: a mapping of headers (any case, may repeat) with a payload."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def __bytes__(self):
        return self.as_bytes()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from email.generator import Generator

        output = StringIO()
        Generator(
            output, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy or self.policy,
        ).flatten(self, unixfrom=unixfrom)  # fmt: skip
        return output.getvalue()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from email.generator import BytesGenerator

        output = BytesIO()
        BytesGenerator(output, mangle_from_=False, policy=policy or self.policy).flatten(self, unixfrom=unixfrom)
        return output.getvalue()

    def is_multipart(self):
        """Whether the payload is a list of messages."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        """Set the line that a mailbox has before the message."""
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        """The line that a mailbox has before the message."""
        return self._unixfrom

    # Payload

    def attach(self, payload):
        """Add a message to the payload."""
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError("Attach is not valid on a message with a non-multipart payload") from None

    def get_payload(self, i=None, decode=False):
        """The payload, or its i-th part; decode undoes the transfer encoding, the result is bytes."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError(f"Expected list, got {type(self._payload)}")
        payload = self._payload
        if not decode:
            return self._readable(payload) if isinstance(payload, str) and utils._has_surrogates(payload) else payload
        if isinstance(payload, str):
            try:
                payload = payload.encode("ascii", "surrogateescape")
            except UnicodeEncodeError:
                payload = payload.encode("raw-unicode-escape")
        elif not isinstance(payload, bytes):
            return payload
        encoding = str(self.get("content-transfer-encoding", "")).lower()
        return decoded(payload, encoding, lambda defect: self.policy.handle_defect(self, defect))

    def _readable(self, payload):
        """The text of a payload whose bytes could not be decoded."""
        try:
            data = payload.encode("ascii", "surrogateescape")
        except UnicodeEncodeError:
            return payload
        try:
            return data.decode(self.get_content_charset("ascii"), "replace")
        except LookupError:
            return data.decode("ascii", "replace")

    def set_payload(self, payload, charset=None):
        """Set the payload; with a character set also the headers that go with it."""
        if hasattr(payload, "encode"):
            if isinstance(charset, Charset):
                self._payload = payload.encode(charset.output_charset, "surrogateescape").decode(
                    "ascii", "surrogateescape")
            else:
                self._payload = payload
        elif hasattr(payload, "decode"):
            self._payload = payload.decode("ascii", "surrogateescape")
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the character set and encode the payload in it; None takes the parameter away."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" not in self:
            encoding = charset.get_body_encoding()
            try:
                encoding(self)
            except TypeError:
                payload = self._payload
                if payload:
                    try:
                        payload = payload.encode("ascii", "surrogateescape")
                    except UnicodeError:
                        payload = payload.encode(charset.output_charset)
                self._payload = charset.body_encode(payload)
                self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        """The character set of the payload, as set_charset() has got it."""
        return self._charset

    # Headers as a mapping

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most and sum(key.lower() == name.lower() for key, _ in self._headers) >= most:
            raise ValueError(f"There may be at most {most} {name} headers in a message")
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [header for header in self._headers if header[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(key.lower() == name for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        """The names of all headers, in order."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values of all headers, in order."""
        return [self.policy.header_fetch_parse(name, value) for name, value in self._headers]

    def items(self):
        """All headers as (name, value) pairs, in order."""
        return [(name, self.policy.header_fetch_parse(name, value)) for name, value in self._headers]

    def get(self, name, failobj=None):
        """The first header of the name."""
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def get_all(self, name, failobj=None):
        """The values of all headers of the name."""
        name = name.lower()
        values = [
            self.policy.header_fetch_parse(key, value) for key, value in self._headers if key.lower() == name]
        return values or failobj

    def set_raw(self, name, value):
        """Add a header as it is."""
        self._headers.append((name, value))

    def raw_items(self):
        """All headers as they are kept."""
        return iter(self._headers.copy())

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters; underscores in their names become hyphens."""
        parts = [
            name.replace("_", "-") if value is None else format_parameter(name.replace("_", "-"), value)
            for name, value in _params.items()]
        if _value is not None:
            parts.insert(0, _value)
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Give the first header of the name another value."""
        name = _name.lower()
        for index, (key, _) in enumerate(self._headers):
            if key.lower() == name:
                self._headers[index] = self.policy.header_store_parse(key, _value)
                return
        raise KeyError(_name)

    # The content type and other headers with parameters

    def get_content_type(self):
        """The content type in lower case."""
        value = self.get("content-type", self)
        if value is self:
            return self.get_default_type()
        content_type = split_value(value)[0].lower()
        return content_type if content_type.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """The content type before the slash."""
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        """The content type after the slash."""
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """The content type where no header tells it."""
        return self._default_type

    def set_default_type(self, ctype):
        """Set the content type where no header tells it."""
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        value = self.get(header, self)
        if value is self:
            return failobj
        params = []
        for part in parse_parameters(value):
            name, equals, text = part.partition("=")
            params.append((name.strip(), text.strip()) if equals else (part.strip(), ""))
        return utils.decode_params(params)

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The value and the parameters of a header as pairs."""
        params = self._get_params_preserve(self, header)
        if params is self:
            return failobj
        return [(name, unquoted(value)) for name, value in params] if unquote else params

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """One parameter of a header."""
        if header not in self:
            return failobj
        for name, value in self._get_params_preserve(failobj, header):
            if name.lower() == param.lower():
                return unquoted(value) if unquote else value
        return failobj

    def set_param(
        self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False,
    ):  # fmt: skip
        """Set one parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        content_type = self.get(header)
        if content_type is None and header.lower() == "content-type":
            content_type = "text/plain"
        if not self.get_param(param, header=header):
            part = format_parameter(param, value, requote)
            content_type = SEMISPACE.join([content_type, part]) if content_type else part
        else:
            parts = []
            for name, old in self.get_params(header=header, unquote=requote):
                new = value if name.lower() == param.lower() else old
                parts.append(format_parameter(name, new, requote))
            content_type = SEMISPACE.join(parts)
        if content_type != self.get(header):
            if replace:
                self.replace_header(header, content_type)
            else:
                del self[header]
                self[header] = content_type

    def del_param(self, param, header="content-type", requote=True):
        """Take one parameter of a header away."""
        if header not in self:
            return
        parts = [
            format_parameter(name, value, requote) for name, value in self.get_params(header=header, unquote=requote)
            if name.lower() != param.lower()]
        content_type = SEMISPACE.join(parts)
        if content_type != self.get(header):
            del self[header]
            self[header] = content_type

    def set_type(self, type, header="Content-Type", requote=True):
        """Set the content type and keep its parameters."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The file name that goes with the payload."""
        missing = object()
        name = self.get_param("filename", missing, "content-disposition")
        if name is missing:
            name = self.get_param("name", missing, "content-type")
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What stands between the parts."""
        missing = object()
        boundary = self.get_param("boundary", missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Set what stands between the parts; the content type keeps its place."""
        params = self._get_params_preserve(self, "content-type")
        if params is self:
            raise errors.HeaderParseError("No Content-Type header found")
        new = [(name, f'"{boundary}"' if name.lower() == "boundary" else value) for name, value in params]
        if all(name.lower() != "boundary" for name, _ in params):
            new.append(("boundary", f'"{boundary}"'))
        text = SEMISPACE.join(name if value == "" else f"{name}={value}" for name, value in new)
        self._headers = [
            self.policy.header_store_parse(name, text) if name.lower() == "content-type" else (name, value)
            for name, value in self._headers]

    def get_content_charset(self, failobj=None):
        """The character set of the content type in lower case."""
        charset = self.get_param("charset")
        if charset is None:
            return failobj
        if isinstance(charset, tuple):
            codec = charset[0] or "us-ascii"
            try:
                charset = str(charset[2].encode("raw-unicode-escape"), codec)
            except (LookupError, UnicodeError):
                charset = charset[2]
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """The character sets of the message and all its parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """The disposition without its parameters: inline, attachment or None."""
        value = self.get("content-disposition")
        return None if value is None else split_value(value)[0].lower()

    def walk(self):
        """The message and all its parts, depth first."""
        yield self
        if self.is_multipart():
            for part in self.get_payload():
                yield from part.walk()


from email._mime_part import EmailMessage, MIMEPart  # noqa: E402, F401
