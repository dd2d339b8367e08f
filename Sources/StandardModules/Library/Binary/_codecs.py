"""Encodings by name: what `codecs` is built on, and what is asked for encodings that are not native."""

import sys

from _codec_errors import (
    backslashreplace_errors, handled, ignore_errors, lookup_error, namereplace_errors, register_error, replace_errors,
    strict_errors, xmlcharrefreplace_errors)  # fmt: skip

# Search functions of scripts, and what they and the library have found.
_searches = []
_found = {}


def normalized(encoding):
    """The name with an underscore for all that is no letter, digit or point, ASCII only."""
    words, is_gap = [], False
    for one in encoding:
        if one.isalnum() or one == ".":
            if is_gap and words:
                words.append("_")
            if one.isascii():
                words.append(one)
            is_gap = False
        else:
            is_gap = True
    return "".join(words)


def register(search_function, /):
    """Register a function that looks encodings up."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    """Forget a search function."""
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """Return what is known of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    if "\0" in encoding:
        raise ValueError("embedded null character")
    if found := _found.get(encoding):
        return found
    from _codec_registry import known

    name = normalized(encoding).lower()
    found = known(name)
    for function in _searches:
        if found is not None:
            break
        found = function(name)
        if found is not None and not (isinstance(found, tuple) and len(found) == 4):
            raise TypeError("codec search functions must return 4-tuples")
    if found is None:
        raise LookupError(f"unknown encoding: {encoding}")
    _found[encoding] = found
    return found


def _run(coder, value, errors, doing, encoding):
    try:
        result = coder(value, errors)
    except Exception as error:
        error.add_note(f"{doing} with '{encoding}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{doing.replace('ing', 'er')} must return a tuple (object, integer)")
    return result[0]


def encode(obj, encoding="utf-8", errors="strict"):
    """Return an object in an encoding."""
    return _run(lookup(encoding)[0], obj, errors, "encoding", encoding)


def decode(obj, encoding="utf-8", errors="strict"):
    """Return what an encoded object stands for."""
    return _run(lookup(encoding)[1], obj, errors, "decoding", encoding)


# MARK: What the methods of text and bytes ask


def _coder_of_text(encoding, index, verb):
    found = lookup(encoding)
    if not getattr(found, "_is_text_encoding", True):
        raise LookupError(
            f"'{encoding}' is not a text encoding; use codecs.{verb}() to handle arbitrary codecs")
    return found[index]


def _checked(result, kind, encoding, verb):
    if not isinstance(result, kind):
        raise TypeError(
            f"'{encoding}' {verb}r returned '{type(result).__name__}' instead of '{kind.__name__}'; "
            f"use codecs.{verb}() to {verb} to arbitrary types")
    return result


def other_encode(text, encoding, errors):
    """Encode in an encoding that is not native."""
    coder = _coder_of_text(encoding, 0, "encode")
    return _checked(_run(coder, text, errors, "encoding", encoding), bytes, encoding, "encode")


def other_decode(data, encoding, errors):
    """Decode from an encoding that is not native."""
    coder = _coder_of_text(encoding, 1, "decode")
    return _checked(_run(coder, data, errors, "decoding", encoding), str, encoding, "decode")


# The encodings of Unicode itself, and the size of their units.
_UNITS = {"utf-8": 1, "utf-16": 2, "utf-16-le": 2, "utf-16-be": 2, "utf-32": 4, "utf-32-le": 4, "utf-32-be": 4}


def _replacing(replacement, name, encoding):
    """What a handler puts as bytes of the encoding; None when it cannot stand there."""
    unit = _UNITS.get(name, 1)
    if not isinstance(replacement, str):
        return None if len(replacement) % unit else replacement
    if name in _UNITS and not replacement.isascii():
        return None
    try:
        return replacement.encode(encoding)
    except UnicodeEncodeError:
        return None


def handled_encode(text, encoding, errors):
    """Encode with an error handler of a script."""
    parts, position, name = [], 0, None
    while True:
        try:
            parts.append(text[position:].encode(encoding))
            return b"".join(parts)
        except UnicodeEncodeError as error:
            name = name or error.encoding
            start, end = error.start + position, error.end + position
            parts.append(text[position:start].encode(encoding))
            if name in ("utf-16", "utf-32"):
                # The mark of the byte order stands at the beginning only.
                encoding = f"{name}-{sys.byteorder[0]}e"
            whole = UnicodeEncodeError(name, text, start, end, error.reason)
            replacement, position = handled(whole, errors, "encoding")
            replacement = _replacing(replacement, name, encoding)
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
            replacement, position = handled(whole, errors, "decoding")
            # A handler may put other bytes in their place.
            data = whole.object
            parts.append(replacement)


# MARK: Mappings


def encode_each(text, errors, encode_one, name, reason):
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
        replacement, position = handled(error, errors, "encoding")
        if isinstance(replacement, str):
            replaced = [encode_one(one) for one in replacement]
            if None in replaced:
                raise error
            replacement = b"".join(replaced)
        parts.append(replacement)
    return b"".join(parts)


def page_characters(encoding):
    """The 256 characters of a code page by any of its names; None when there is no such page."""
    from _codec_registry import characters

    return characters(normalized(encoding).lower())


def charmap_build(map, /):
    """Return the mapping that encodes what a text decodes."""
    return {ord(one): place for place, one in enumerate(map)}


def _mapped_byte(found):
    if isinstance(found, int):
        if not 0 <= found < 256:
            raise TypeError("character mapping must be in range(256)")
        return bytes((found,))
    if found is None or isinstance(found, bytes):
        return found
    raise TypeError(
        f"character mapping must return integer, bytes or None, not {type(found).__name__}")


def charmap_encode(str, errors=None, mapping=None, /):
    """Encode by a mapping of characters."""
    if mapping is None:
        return str.encode("latin-1", errors or "strict"), len(str)

    def one(character):
        try:
            return _mapped_byte(mapping[ord(character)])
        except LookupError:
            return None

    return encode_each(str, errors or "strict", one, "charmap", "character maps to <undefined>"), len(str)


def _mapped_text(found, is_table):
    # The text, or None for what is undefined.
    if isinstance(found, int):
        if not 0 <= found <= 0x10FFFF:
            raise TypeError("character mapping must be in range(0x110000)")
        found = chr(found)
    if found is not None and not isinstance(found, str):
        raise TypeError(f"character mapping must return integer, None or str, not {type(found).__name__}")
    return None if found == "\ufffe" or found == "\ufffd" and is_table else found


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode by a text or a mapping of bytes."""
    if mapping is None:
        return latin_1_decode(data, errors)
    data = as_bytes(data)
    parts, position, is_table = [], 0, isinstance(mapping, str)
    while position < len(data):
        try:
            found = _mapped_text(mapping[data[position]], is_table)
        except LookupError:
            found = None
        if found is None:
            error = UnicodeDecodeError("charmap", data, position, position + 1, "character maps to <undefined>")
            found, position = handled(error, errors or "strict", "decoding")
            data = error.object
        else:
            position += 1
        parts.append(found)
    return "".join(parts), len(data)


# MARK: One function for each encoding


def as_bytes(data):
    """The bytes that an object shows; text is none."""
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(memoryview(data))


def _encoder(name, function):
    def encode_as(str, errors=None, /):
        if not isinstance(str, text):
            raise TypeError(f"{function}() argument 1 must be str, not {type(str).__name__}")
        return str.encode(name, errors or "strict"), len(str)

    text = str
    return encode_as


def _decoder(name):
    def decode_as(data, errors=None, /):
        data = as_bytes(data)
        return data.decode(name, errors or "strict"), len(data)

    return decode_as


def _part_decoder(name):
    # What the last character lacks is left where more may come.
    def decode_as(data, errors=None, final=False, /):
        data = as_bytes(data)
        if not final:
            from _codec_registry import LACKING

            data = data[:len(data) - LACKING[name](data)]
        return data.decode(name, errors or "strict"), len(data)

    return decode_as


def _ex_decoder(name, marks):
    # What a mark at the beginning says of the order of bytes is returned as well.
    def decode_as(data, errors=None, byteorder=0, final=False, /):
        data = as_bytes(data)
        skipped = 0
        if not byteorder:
            byteorder = marks.get(data[:len(next(iter(marks)))], 0)
            skipped = len(next(iter(marks))) if byteorder else 0
        decode = globals()[f"{name}_{'be' if byteorder > 0 else 'le'}_decode"]
        text, used = decode(data[skipped:], errors, final)
        return text, used + skipped, byteorder

    return decode_as


def _marked_decoder(name):
    def decode_as(data, errors=None, final=False, /):
        return globals()[name + "_ex_decode"](data, errors, 0, final)[:2]

    return decode_as


for _name in ("utf_8", "utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be", "latin_1", "ascii"):
    globals()[_name + "_encode"] = _encoder(_name, _name + "_encode")
    globals()[_name + "_decode"] = (_decoder if _name in ("latin_1", "ascii") else _part_decoder)(_name)
utf_16_ex_decode = _ex_decoder("utf_16", {b"\xff\xfe": -1, b"\xfe\xff": 1})
utf_32_ex_decode = _ex_decoder("utf_32", {b"\xff\xfe\0\0": -1, b"\0\0\xfe\xff": 1})
utf_16_decode, utf_32_decode = _marked_decoder("utf_16"), _marked_decoder("utf_32")


def _marked_encoder(name):
    def encode_as(str, errors=None, byteorder=0, /):
        order = {-1: "_le", 1: "_be"}.get(byteorder, "")
        return str.encode(name + order, errors or "strict"), len(str)

    return encode_as


utf_16_encode, utf_32_encode = _marked_encoder("utf_16"), _marked_encoder("utf_32")
for _name, _function in list(globals().items()):
    if _name.startswith(("utf_", "latin_1_", "ascii_")):
        _function.__name__ = _function.__qualname__ = _name


def utf_7_encode(str, errors=None, /):
    """Return a text in UTF-7."""
    from _transfer_codecs import utf_7_encode

    return utf_7_encode(str), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    """Return the text of UTF-7."""
    from _transfer_codecs import utf_7_decode

    return utf_7_decode(as_bytes(data), errors or "strict", final)


def _escaped(data):
    return data.encode() if isinstance(data, str) else as_bytes(data)


def unicode_escape_encode(str, errors=None, /):
    """Return a text with escapes."""
    from _codec_escapes import encode_text

    return encode_text(str, False), len(str)


def unicode_escape_decode(data, errors=None, final=True, /):
    """Return the text of bytes with escapes."""
    from _codec_escapes import decode_text

    return decode_text(_escaped(data), errors or "strict", False, final)


def raw_unicode_escape_encode(str, errors=None, /):
    """Return a text with escapes of numbers only."""
    from _codec_escapes import encode_text

    return encode_text(str, True), len(str)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    """Return the text of bytes with escapes of numbers only."""
    from _codec_escapes import decode_text

    return decode_text(_escaped(data), errors or "strict", True, final)


def escape_decode(data, errors=None, /):
    """Replace escapes in bytes."""
    from _codec_escapes import decode_bytes

    data = _escaped(data)
    return decode_bytes(data, errors or "strict"), len(data)


def escape_encode(data, errors=None, /):
    """Put escapes for bytes."""
    if not isinstance(data, bytes):
        raise TypeError(f"escape_encode() argument 1 must be bytes, not {type(data).__name__}")
    from _codec_escapes import encode_bytes

    return encode_bytes(data), len(data)


def readbuffer_encode(data, errors=None, /):
    """Return the bytes that an object shows."""
    data = _escaped(data)
    return data, len(data)

# CPython has them in C.
__builtin_functions__ = (
    "ascii_decode", "ascii_encode", "charmap_build", "charmap_decode", "charmap_encode",
    "decode", "encode", "escape_decode", "escape_encode", "latin_1_decode", "latin_1_encode",
    "lookup", "lookup_error", "raw_unicode_escape_decode", "raw_unicode_escape_encode",
    "readbuffer_encode", "register", "register_error", "unicode_escape_decode",
    "unicode_escape_encode", "unregister", "utf_16_be_decode", "utf_16_be_encode", "utf_16_decode", "utf_16_encode",
    "utf_16_ex_decode", "utf_16_le_decode", "utf_16_le_encode", "utf_32_be_decode", "utf_32_be_encode",
    "utf_32_decode", "utf_32_encode", "utf_32_ex_decode", "utf_32_le_decode", "utf_32_le_encode", "utf_7_decode",
    "utf_7_encode", "utf_8_decode", "utf_8_encode",
)  # fmt: skip
