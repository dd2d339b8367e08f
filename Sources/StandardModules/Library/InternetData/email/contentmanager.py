"""How objects become the content of messages, and how they are got back."""

import binascii

from email import message, quoprimime

__all__ = ["ContentManager", "raw_data_manager"]


class ContentManager:
    """Functions by content type, which get objects, and by type, which set them."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        """Say what gets the content of this type."""
        self.get_handlers[key] = handler

    def get_content(self, msg, *args, **kw):
        """The content of a message as an object."""
        content_type = msg.get_content_type()
        for key in content_type, msg.get_content_maintype(), "":
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(content_type)

    def add_set_handler(self, typekey, handler):
        """Say what sets objects of this type."""
        self.set_handlers[typekey] = handler

    def set_content(self, msg, obj, *args, **kw):
        """Make the object the content of a message."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._find_set_handler(msg, obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _find_set_handler(self, msg, obj):
        full_path = None
        for kind in type(obj).__mro__:
            qualified = kind.__qualname__
            path = ".".join((kind.__module__, qualified)) if kind.__module__ else qualified
            if full_path is None:
                full_path = path
            for key in kind, path, qualified, kind.__name__:
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(full_path)


raw_data_manager = ContentManager()


# MARK: Getting

def get_text_content(msg, errors="replace"):
    """The text of a text part."""
    return msg.get_payload(decode=True).decode(msg.get_param("charset", "ASCII"), errors=errors)


def get_non_text_content(msg):
    """The bytes of a part."""
    return msg.get_payload(decode=True)


def get_message_content(msg):
    """The message in a message."""
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    """The bytes of a message in a message of a kind that is not known."""
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _main in "audio", "image", "video", "application":
    raw_data_manager.add_get_handler(_main, get_non_text_content)
for _sub in "rfc822", "external-body":
    raw_data_manager.add_get_handler("message/" + _sub, get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)


# MARK: Setting

def _prepare(msg, maintype, subtype, headers):
    msg["Content-Type"] = f"{maintype}/{subtype}"
    if not headers:
        return
    if not hasattr(headers[0], "name"):
        headers = [
            msg.policy.header_factory(*msg.policy.header_source_parse([header])) for header in headers]
    try:
        for header in headers:
            if header.defects:
                raise header.defects[0]
            msg[header.name] = header
    except Exception as error:
        raise ValueError(f"Invalid header: {header.fold(policy=msg.policy)}") from error


def _finalize(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    if params is not None:
        for key, value in params.items():
            msg.set_param(key, value)


def _encode_base64(data, max_line_length):
    size = max_line_length // 4 * 3
    return "".join(
        binascii.b2a_base64(data[start:start + size]).decode("ascii") for start in range(0, len(data), size))


def _encode_text(string, charset, cte, policy):
    end = policy.linesep.encode("ascii")
    lines = string.encode(charset).splitlines()
    embedded = end.join(lines) + end
    plain = b"\n".join(lines) + b"\n"
    longest = policy.max_line_length or 10**9
    if cte is None:
        if max(map(len, lines), default=0) <= longest and embedded.isascii():
            return "7bit", plain.decode("ascii")
        if policy.cte_type == "8bit" and max(map(len, lines), default=0) <= longest:
            return "8bit", plain.decode("ascii", "surrogateescape")
        sniff = embedded[:10]
        quoted = quoprimime.body_encode(sniff.decode("latin-1"), policy.max_line_length)
        short = len(binascii.b2a_base64(sniff))
        cte = "base64" if len(quoted) > short else "quoted-printable"
    if cte == "7bit":
        return cte, plain.decode("ascii")
    if cte == "8bit":
        return cte, plain.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, quoprimime.body_encode(plain.decode("latin-1"), policy.max_line_length)
    if cte == "base64":
        return cte, _encode_base64(embedded, policy.max_line_length)
    raise ValueError(f"Unknown content transfer encoding {cte}")


def _encode_quoted(data):
    """Bytes that are no text in quoted-printable: ends of lines are escaped too."""
    lines, line = [], ""
    for index, code in enumerate(data):
        is_plain = 33 <= code <= 126 and code != 61 and not (code == 46 and not line)
        part = chr(code) if is_plain else f"={code:02X}"
        if len(line) + len(part) > (76 if index == len(data) - 1 else 75):
            lines.append(line + "=")
            line = ""
        line += part
    return "\n".join([*lines, line])


def set_text_content(
    msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None,
    params=None, headers=None,
):  # fmt: skip
    """Make a text the content."""
    _prepare(msg, "text", subtype, headers)
    cte, payload = _encode_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    from email.charset import ALIASES

    msg.set_param("charset", ALIASES.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finalize(msg, disposition, filename, cid, params)


def set_message_content(
    msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None,
    headers=None,
):  # fmt: skip
    """Make a message the content."""
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822" and cte not in (None, "7bit", "8bit", "binary"):
        raise ValueError(f"message/rfc822 parts do not support cte={cte}")
    if subtype == "external-body":
        if cte not in (None, "7bit"):
            raise ValueError(f"message/external-body parts do not support cte={cte}")
        cte = "7bit"
    _prepare(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = "8bit" if cte is None else cte
    _finalize(msg, disposition, filename, cid, params)


def set_bytes_content(
    msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None,
    headers=None,
):  # fmt: skip
    """Make bytes the content."""
    _prepare(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _encode_base64(data, msg.policy.max_line_length)
    elif cte == "quoted-printable":
        data = _encode_quoted(data)
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finalize(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler(message.Message, set_message_content)
for _kind in bytes, bytearray, memoryview:
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
