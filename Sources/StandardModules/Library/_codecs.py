"""Encodings by name: what `codecs` is built on."""

from _transform_codecs import SPECIAL as _SPECIAL


def _normal(encoding):
    return encoding.lower().replace("-", "_").replace(" ", "_").removesuffix("_codec")


# Encodings that `_transfer_codecs` knows.
_TRANSFER = ("utf_7", "utf7", "u7", "unicode_1_1_utf_7", "punycode", "idna")


# Search functions of scripts, and error handlers by name.
_searches = []
_handlers = {}


def register(search_function, /):
    """Register a function that looks encodings up."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Forget a search function."""
    if search_function in _searches:
        _searches.remove(search_function)


def register_error(errors, handler, /):
    """Register an error handler."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """Return the error handler of a name."""
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _search(encoding):
    """What a script's function says of an encoding; None when none knows it."""
    for function in _searches:
        found = function(_normal(encoding))
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError("codec search functions must return 4-tuples")
            return found
    return None


# MARK: Error handlers

def _parts(error):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")
    return error.object[error.start:error.end], error.end


def strict_errors(error, /):
    """Raise the error."""
    raise error


def ignore_errors(error, /):
    """Leave out what cannot be expressed."""
    return "", _parts(error)[1]


def replace_errors(error, /):
    """Put a question mark, or the replacement character."""
    part, end = _parts(error)
    if isinstance(error, UnicodeEncodeError):
        return "?" * len(part), end
    return "\ufffd" * (1 if isinstance(error, UnicodeDecodeError) else len(part)), end


def xmlcharrefreplace_errors(error, /):
    """Put references of XML."""
    part, end = _parts(error)
    return "".join(f"&#{ord(one)};" for one in part), end


def backslashreplace_errors(error, /):
    """Put escapes with backslashes."""
    part, end = _parts(error)
    if isinstance(part, bytes):
        return "".join(f"\\x{one:02x}" for one in part), end
    return "".join(_escape(ord(one)) for one in part), end


def _escape(point):
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def namereplace_errors(error, /):
    """Put escapes with names."""
    import unicodedata

    part, end = _parts(error)
    names = [(unicodedata.name(one, None), one) for one in part]
    return "".join(f"\\N{{{name}}}" if name else _escape(ord(one)) for name, one in names), end


def _native_errors(name):
    """A handler that the native codecs know, for codecs that are written here."""
    def handle(error):
        part, end = _parts(error)
        if isinstance(part, bytes):
            return part.decode("ascii" if name == "surrogateescape" else "utf-8", name), end
        return part.encode("utf-8", name), end
    return handle


_handlers.update(
    strict=strict_errors, ignore=ignore_errors, replace=replace_errors,
    xmlcharrefreplace=xmlcharrefreplace_errors, backslashreplace=backslashreplace_errors,
    namereplace=namereplace_errors, surrogateescape=_native_errors("surrogateescape"),
    surrogatepass=_native_errors("surrogatepass"),
)  # fmt: skip


def _handled(error, errors, kind):
    """Replacement and next position, as a handler says."""
    found = lookup_error(errors)(error)
    allowed = (str, bytes) if kind == "encoding" else str
    if not isinstance(found, tuple) or len(found) != 2 or not (
            isinstance(found[0], allowed) and isinstance(found[1], int)):
        types = "str/bytes" if kind == "encoding" else "str"
        raise TypeError(f"{kind} error handler must return ({types}, int) tuple")
    replacement, position = found
    size = len(error.object)
    place = position + size if position < 0 else position
    if not 0 <= place <= size:
        raise IndexError(f"position {position} from error handler out of bounds")
    return replacement, place


def _encoded(text, encoding):
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return None


def handled_encode(text, encoding, errors):
    """Encode with an error handler of a script."""
    parts, position = [], 0
    while True:
        try:
            parts.append(text[position:].encode(encoding))
            return b"".join(parts)
        except UnicodeEncodeError as error:
            start, end = error.start + position, error.end + position
            parts.append(text[position:start].encode(encoding))
            whole = UnicodeEncodeError(error.encoding, text, start, end, error.reason)
            replacement, position = _handled(whole, errors, "encoding")
            if isinstance(replacement, str):
                replacement = _encoded(replacement, encoding)
            if replacement is None:
                raise whole from None
            parts.append(replacement)


def handled_decode(data, encoding, errors):
    """Decode with an error handler of a script."""
    parts, position = [], 0
    while True:
        try:
            parts.append(data[position:].decode(encoding))
            return "".join(parts)
        except UnicodeDecodeError as error:
            start, end = error.start + position, error.end + position
            parts.append(data[position:start].decode(encoding))
            whole = UnicodeDecodeError(error.encoding, bytes(data), start, end, error.reason)
            replacement, position = _handled(whole, errors, "decoding")
            parts.append(replacement)


# MARK: Encodings that are written here

def _encode_each(text, errors, encode_one, name, reason):
    """Encode by a function that returns the bytes of a character, or None."""
    parts, position = [], 0
    while position < len(text):
        found = encode_one(text[position])
        if found is not None:
            parts.append(found)
            position += 1
            continue
        end = position + 1
        while end < len(text) and encode_one(text[end]) is None:
            end += 1
        error = UnicodeEncodeError(name, text, position, end, reason)
        replacement, position = _handled(error, errors, "encoding")
        if isinstance(replacement, str):
            replaced = [encode_one(one) for one in replacement]
            if None in replaced:
                raise error
            replacement = b"".join(replaced)
        parts.append(replacement)
    return b"".join(parts)


def page_characters(encoding):
    """The 256 characters of a code page; None when there is no such page."""
    name = _normal(encoding)
    if "escape" in name or name == "charmap" or name in _TRANSFER:
        return None
    from _code_pages import ALIASES, TABLES

    name = ALIASES.get(name, name)
    if name in TABLES:
        return "".join(map(chr, range(128))) + TABLES[name]
    import _system_codecs

    return _system_codecs.page(name)


def charmap_encode(str, errors="strict", mapping=None, /):
    """Encode by a mapping of characters."""
    if mapping is None:
        return str.encode("latin-1", errors), len(str)

    def one(character):
        found = mapping.get(ord(character)) if hasattr(mapping, "get") else mapping[ord(character)]
        return bytes((found,)) if isinstance(found, int) else found

    return _encode_each(str, errors, one, "charmap", "character maps to <undefined>"), len(str)


def charmap_decode(data, errors="strict", mapping=None, /):
    """Decode by a text or a mapping of bytes."""
    if mapping is None:
        return bytes(data).decode("latin-1", errors), len(data)
    parts, position = [], 0
    while position < len(data):
        try:
            found = mapping[data[position]]
        except LookupError:
            found = None
        if isinstance(found, int):
            found = chr(found)
        if found is None or found == "\ufffe" or found == "\ufffd" and isinstance(mapping, str):
            error = UnicodeDecodeError(
                "charmap", bytes(data), position, position + 1, "character maps to <undefined>")
            replacement, position = _handled(error, errors, "decoding")
            parts.append(replacement)
            continue
        parts.append(found)
        position += 1
    return "".join(parts), len(data)


_SIMPLE = {"\t": b"\\t", "\n": b"\\n", "\r": b"\\r", "\\": b"\\\\"}


def _escape_one(character):
    if character in _SIMPLE:
        return _SIMPLE[character]
    return character.encode() if " " <= character < "\x7f" else _escape(ord(character)).encode()


def _raw_escape_one(character):
    return bytes((ord(character),)) if character < "\u0100" else _escape(ord(character)).encode()


def _hexadecimal(data, position, width, is_raw):
    """The character of an escape with so many digits: its text, the position behind it, what is wrong."""
    digits = data[position:position + width]
    count = 0
    while count < len(digits) and chr(digits[count]) in "0123456789abcdefABCDEF":
        count += 1
    position += count
    if count < width:
        shape = {2: "\\xXX", 4: "\\uXXXX", 8: "\\UXXXXXXXX"}[width]
        return "", position, f"truncated {shape} escape"
    if int(digits, 16) > 0x10FFFF:
        return "", position, r"\Uxxxxxxxx out of range" if is_raw else "illegal Unicode character"
    return chr(int(digits, 16)), position, None


def _named(data, position):
    """The character of an escape with a name: its text, the position behind it, what is wrong."""
    import unicodedata

    end = data.find(b"}", position)
    try:
        if data[position:position + 1] != b"{" or end < 0:
            raise KeyError
        return unicodedata.lookup(data[position + 1:end].decode()), end + 1, None
    except KeyError:
        if end > 0:
            return "", end + 1, "unknown Unicode character name"
        return "", position, "malformed \\N character escape"


def _unescape(data, errors, name, is_raw):
    data = bytes(data) if not isinstance(data, str) else data.encode()
    parts, position = [], 0
    short = {"\n": "", "\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f",
             "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
    while position < len(data):
        start = position
        letter = chr(data[position])
        position += 1
        if letter != "\\" or is_raw and data[position:position + 1] not in (b"u", b"U"):
            if letter == "\\":
                while data[position:position + 1] == b"\\":
                    letter += "\\"
                    position += 1
                if len(letter) % 2 and data[position:position + 1] in (b"u", b"U"):
                    letter, position = letter[:-1], position - 1
            parts.append(letter)
            continue
        code = chr(data[position]) if position < len(data) else ""
        position += 1
        width = {"x": 2, "u": 4, "U": 8}.get(code)
        reason = None
        if not code:
            reason, position = "\\ at end of string", len(data)
        elif width:
            text, position, reason = _hexadecimal(data, position, width, is_raw)
            parts.append(text)
        elif code in "01234567":
            end = position
            while end < len(data) and end < start + 4 and chr(data[end]) in "01234567":
                end += 1
            parts.append(chr(int(data[start + 1:end], 8)))
            position = end
        elif code == "N":
            text, position, reason = _named(data, position)
            parts.append(text)
        else:
            parts.append(short[code] if code in short else "\\" + code)
        if reason:
            error = UnicodeDecodeError(name, data, start, position, reason)
            replacement, position = _handled(error, errors, "decoding")
            parts.append(replacement)
    return "".join(parts)


def _found_coder(encoding, index, verb):
    """The encoder or decoder of an encoding that search functions or the system know; it must be one of texts."""
    found = _search(encoding)
    if found is None:
        from _system_codecs import codec

        if found := codec(_normal(encoding)):
            return found[index]
        if _normal(encoding) in _SPECIAL:
            raise LookupError(
                f"'{encoding}' is not a text encoding; use codecs.{verb}() to handle arbitrary codecs")
        raise LookupError(f"unknown encoding: {encoding}")
    kind = (bytes, str)[index]

    def code(value, errors):
        result = found[index](value, errors)[0]
        if not isinstance(result, kind):
            raise TypeError(
                f"'{encoding}' {verb}r returned '{type(result).__name__}' instead of '{kind.__name__}'; "
                f"use codecs.{verb}() to {verb} to arbitrary types")
        return result

    return code


def other_encode(text, encoding, errors):
    """Encode in an encoding that is not native."""
    name = _normal(encoding)
    if name in ("unicode_escape", "unicodeescape"):
        return b"".join(map(_escape_one, text))
    if name in ("raw_unicode_escape", "rawunicodeescape"):
        return b"".join(map(_raw_escape_one, text))
    if name == "charmap":
        return latin_1_encode(text, errors or "strict")[0]
    if name in _TRANSFER:
        from _transfer_codecs import CODECS

        return CODECS[name][0](text, errors or "strict")
    return _found_coder(encoding, 0, "encode")(text, errors)


def other_decode(data, encoding, errors):
    """Decode from an encoding that is not native."""
    name = _normal(encoding)
    if name in ("unicode_escape", "unicodeescape"):
        return _unescape(data, errors, "unicodeescape", False)
    if name in ("raw_unicode_escape", "rawunicodeescape"):
        return _unescape(data, errors, "rawunicodeescape", True)
    if name == "charmap":
        return latin_1_decode(data, errors or "strict")[0]
    if name in _TRANSFER:
        from _transfer_codecs import CODECS

        return CODECS[name][1](data, errors or "strict")
    return _found_coder(encoding, 1, "decode")(data, errors)


def escape_decode(data, errors="strict", /):
    """Replace escapes in bytes."""
    return _unescape(data, errors, "unicodeescape", False).encode("latin-1"), len(data)


def escape_encode(data, errors="strict", /):
    """Put escapes for bytes."""
    return repr(data)[2:-1].encode(), len(data)


def _encoder(name):
    def encode_as(str, errors="strict", /):
        return str.encode(name, errors or "strict"), len(str)
    return encode_as


def _decoder(name):
    def decode_as(data, errors="strict", final=False, /):
        return bytes(data).decode(name, errors or "strict"), len(data)
    return decode_as


for _name in ("utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le", "utf_32_be",
              "latin_1", "ascii", "unicode_escape", "raw_unicode_escape"):  # fmt: skip
    globals()[_name + "_encode"] = _encoder(_name)
    globals()[_name + "_decode"] = _decoder(_name)


def encode(obj, encoding="utf-8", errors="strict"):
    """Return an object in an encoding."""
    special = _SPECIAL.get(_normal(encoding))
    if special:
        return special[0](obj)
    if not isinstance(obj, str):
        if found := _search(encoding):
            return found[0](obj, errors)[0]
    return str.encode(obj, encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    """Return what an encoded object stands for."""
    special = _SPECIAL.get(_normal(encoding))
    if special:
        return special[1](obj)
    if isinstance(obj, (bytes, bytearray)):
        return obj.decode(encoding, errors)
    if isinstance(obj, memoryview):
        return bytes(obj).decode(encoding, errors)
    if found := _search(encoding):
        return found[1](obj, errors)[0]
    raise TypeError(
        f"decoding with {encoding!r} codec failed: a bytes-like object is required, "
        f"not {type(obj).__name__!r}")

# CPython has them in C.
__builtin_functions__ = (
    "ascii_decode", "ascii_encode", "backslashreplace_errors", "charmap_decode", "charmap_encode", "decode",
    "encode", "escape_decode", "escape_encode", "ignore_errors", "latin_1_decode", "latin_1_encode", "lookup_error",
    "namereplace_errors", "raw_unicode_escape_decode", "raw_unicode_escape_encode", "register", "register_error",
    "replace_errors", "strict_errors", "unicode_escape_decode", "unicode_escape_encode", "unregister",
    "utf_16_be_decode", "utf_16_be_encode", "utf_16_decode", "utf_16_encode", "utf_16_le_decode",
    "utf_16_le_encode", "utf_32_be_decode", "utf_32_be_encode", "utf_32_decode", "utf_32_encode",
    "utf_32_le_decode", "utf_32_le_encode", "utf_8_decode", "utf_8_encode", "xmlcharrefreplace_errors",
)  # fmt: skip
