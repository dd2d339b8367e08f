"""What the library knows of each encoding: functions, and classes for data in parts and for streams."""

import codecs
import functools

import _codecs
from _encoding_aliases import aliases

_BOM_UTF8 = b"\xef\xbb\xbf"
# The encodings of text whose functions are those of `_codecs`.
_PLAIN = frozenset({
    "ascii", "charmap", "latin_1", "raw_unicode_escape", "unicode_escape", "utf_16_be", "utf_16_le", "utf_32_be",
    "utf_32_le", "utf_7", "utf_8"})  # fmt: skip
# Those of them whose characters may be cut in two.
_IN_PARTS = _PLAIN - {"ascii", "charmap", "latin_1"}
_SHOWN = {"latin_1": "iso8859-1"}


# MARK: Characters that lack their end


def _utf_8_lacking(data):
    for count in range(1, min(3, len(data)) + 1):
        lead = data[-count]
        if lead & 0xC0 == 0x80:
            continue
        needed = 0 if lead < 0xC2 or lead > 0xF4 else 2 if lead < 0xE0 else 3 if lead < 0xF0 else 4
        return count if count < needed and (count == 1 or _may_follow(lead, data[1 - count], count)) else 0
    return 0


def _may_follow(lead, second, count):
    # Surrogates are let through as long as they are not whole: a handler may want them.
    highest = {0xED: 0xBF if count == 2 else 0x9F, 0xF4: 0x8F}.get(lead, 0xBF)
    return {0xE0: 0xA0, 0xF0: 0x90}.get(lead, 0x80) <= second <= highest


def _utf_16_lacking(high_byte):
    def lacking(data):
        rest = len(data) % 2
        end = len(data) - rest
        return rest + 2 if end and 0xD8 <= data[end - high_byte] < 0xDC else rest

    return lacking


LACKING = {
    "utf_8": _utf_8_lacking, "utf_16_le": _utf_16_lacking(1), "utf_16_be": _utf_16_lacking(2),
    "utf_32_le": lambda data: len(data) % 4, "utf_32_be": lambda data: len(data) % 4,
}  # fmt: skip


# MARK: Encodings that begin with a mark


class _MarkedEncoder(codecs.IncrementalEncoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.encoder = None

    def encode(self, input, final=False):
        if self.encoder is not None:
            return self.encoder(input, self.errors)[0]
        data = self.whole(input, self.errors)[0]
        self.encoder = self.orders[0][0]
        return data

    def reset(self):
        self.encoder = None

    def getstate(self):
        return 2 if self.encoder is None else 0

    def setstate(self, state):
        self.encoder = None if state else self.orders[0][0]


def _begin(self, data, errors, final):
    # The text of the first bytes; the mark among them says who decodes the others.
    text, used, order = self.ex_decode(data, errors, 0, final)
    if order:
        self.decoder = self.orders[order > 0][1]
    elif used >= self.width:
        raise UnicodeDecodeError(self.shown, data, 0, self.width, "Stream does not start with BOM")
    return text, used


class _MarkedDecoder(codecs.BufferedIncrementalDecoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.decoder = None

    def _buffer_decode(self, input, errors, final):
        if self.decoder is None:
            return _begin(self, input, errors, final)
        return self.decoder(input, self.errors, final)

    def reset(self):
        super().reset()
        self.decoder = None

    def getstate(self):
        state = super().getstate()[0]
        if self.decoder is None:
            return state, 2
        return state, int(self.decoder is self.orders[1][1])

    def setstate(self, state):
        super().setstate(state)
        self.decoder = None if state[1] not in (0, 1) else self.orders[state[1]][1]


class _MarkedWriter(codecs.StreamWriter):
    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self.encoder = None

    def reset(self):
        super().reset()
        self.encoder = None

    def encode(self, input, errors="strict"):
        if self.encoder is not None:
            return self.encoder(input, errors)
        result = self.whole(input, errors)
        self.encoder = self.orders[0][0]
        return result


class _MarkedReader(codecs.StreamReader):
    decoder = None

    def reset(self):
        super().reset()
        self.decoder = None

    def decode(self, input, errors="strict"):
        return _begin(self, input, errors, False) if self.decoder is None else self.decoder(input, errors)


def _marked(name):
    orders = [
        tuple(getattr(_codecs, f"{name}_{order}_{verb}") for verb in ("encode", "decode")) for order in ("le", "be")]
    facts = {
        "orders": orders, "whole": staticmethod(getattr(_codecs, name + "_encode")), "width": int(name[4:]) // 8,
        "ex_decode": staticmethod(getattr(_codecs, name + "_ex_decode")), "shown": name.replace("_", "-"),
    }  # fmt: skip
    decoder = getattr(_codecs, name + "_decode")

    def decode(input, errors="strict"):
        return decoder(input, errors, True)

    return _info(
        name, getattr(_codecs, name + "_encode"), decode,
        (_MarkedEncoder, _MarkedDecoder, _MarkedReader, _MarkedWriter), facts)


# MARK: UTF-8 with a signature


def _encode_signed(input, errors="strict"):
    return _BOM_UTF8 + _codecs.utf_8_encode(input, errors)[0], len(input)


def _decode_signed(input, errors="strict"):
    prefix = 3 if bytes(input[:3]) == _BOM_UTF8 else 0
    text, used = _codecs.utf_8_decode(input[prefix:], errors, True)
    return text, used + prefix


def _decode_begin(data, errors, final):
    # The text and the number of bytes of the beginning, and whether it is over.
    if len(data) < 3 and not final and _BOM_UTF8.startswith(data):
        return "", 0, False
    if data[:3] == _BOM_UTF8:
        text, used = _codecs.utf_8_decode(data[3:], errors, final)
        return text, used + 3, True
    return *_codecs.utf_8_decode(data, errors, final), True


class _SignedEncoder(codecs.IncrementalEncoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.first = 1

    def encode(self, input, final=False):
        data = (_encode_signed if self.first else _codecs.utf_8_encode)(input, self.errors)[0]
        self.first = 0
        return data

    def reset(self):
        self.first = 1

    def getstate(self):
        return self.first

    def setstate(self, state):
        self.first = state


class _SignedDecoder(codecs.BufferedIncrementalDecoder):
    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.first = 1

    def _buffer_decode(self, input, errors, final):
        if not self.first:
            return _codecs.utf_8_decode(input, errors, final)
        text, used, is_over = _decode_begin(input, errors, final)
        self.first = int(not is_over)
        return text, used

    def reset(self):
        super().reset()
        self.first = 1

    def getstate(self):
        return super().getstate()[0], self.first

    def setstate(self, state):
        super().setstate(state)
        self.first = state[1]


class _SignedWriter(codecs.StreamWriter):
    first = True

    def reset(self):
        super().reset()
        self.first = True

    def encode(self, input, errors="strict"):
        result = (_encode_signed if self.first else _codecs.utf_8_encode)(input, errors)
        self.first = False
        return result


class _SignedReader(codecs.StreamReader):
    first = True

    def reset(self):
        super().reset()
        self.first = True

    def decode(self, input, errors="strict"):
        if not self.first:
            return _codecs.utf_8_decode(input, errors)
        text, used, is_over = _decode_begin(input, errors, False)
        self.first = not is_over
        return text, used


# MARK: What is known


def _class(name, base, module, facts):
    return type(name, (base,), {**facts, "__module__": module, "__qualname__": name})


def _info(name, encode, decode, classes, facts, shown=None, is_text=True):
    module = "encodings." + name
    names = "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter"
    shown = shown or _SHOWN.get(name) or name.replace("_", "-")
    encoder, decoder, reader, writer = (
        _class(one, base, module, facts) for one, base in zip(names, classes))
    for function, known in ((encode, "encode"), (decode, "decode")):
        if function.__module__ == __name__:
            # Found again when it is pickled.
            function.__module__, function.__name__, function.__qualname__ = module, known, known
    return codecs.CodecInfo(encode, decode, reader, writer, encoder, decoder, shown, _is_text_encoding=is_text)


def _simple(name, encode, decode, shown=None, is_text=True):
    """An encoding in which parts are coded as the whole is."""
    facts = {
        "encode": lambda self, input, final=False: encode(input, self.errors)[0],
        "decode": lambda self, input, final=False: decode(input, self.errors)[0],
    }  # fmt: skip
    bases = codecs.IncrementalEncoder, codecs.IncrementalDecoder, codecs.StreamReader, codecs.StreamWriter
    info = _info(name, encode, decode, bases, facts, shown, is_text)
    for stream in (info.streamreader, info.streamwriter):
        stream.encode, stream.decode = staticmethod(encode), staticmethod(decode)
    return info


def _parted(name, encode, decode_part, shown=None):
    """An encoding in which characters may be cut in two: decode_part has a third argument, whether all is there."""

    def decode(input, errors="strict"):
        return decode_part(input, errors, True)

    info = _simple(name, encode, decode, shown)
    decoder = _class("IncrementalDecoder", codecs.BufferedIncrementalDecoder, "encodings." + name, {
        "_buffer_decode": staticmethod(decode_part)})
    reader = info.streamreader
    reader.decode = staticmethod(lambda input, errors="strict": decode_part(input, errors, False))
    return codecs.CodecInfo(
        encode, decode, reader, info.streamwriter, info.incrementalencoder, decoder, info.name)


def _page_characters(name):
    from _code_pages import TABLES

    table = TABLES.get(name)
    if table is None:
        from _code_pages_rare import TABLES as RARE
        from _code_pages_rare import WHOLE

        table = RARE.get(name)
        if table is None:
            return WHOLE.get(name)
    return "".join(map(chr, range(128))) + table


def _page(name):
    characters = _page_characters(name)
    if characters is None:
        return None
    numbers = {one: bytes((place,)) for place, one in enumerate(characters) if one != "\ufffd"}

    def encode(input, errors="strict"):
        data = _codecs.encode_each(input, errors, numbers.get, "charmap", "character maps to <undefined>")
        return data, len(input)

    def decode(input, errors="strict"):
        return _codecs.charmap_decode(input, errors, characters)

    return _simple(name, encode, decode)


def _of_the_system(name):
    import _shifting_codecs
    import _system_codecs

    coding = _system_codecs.coding(name) or _shifting_codecs.coding(name)
    if coding is None:
        return None
    from _multibytecodec import information

    return information(name, coding)


def _transform(name):
    from _transform_codecs import TRANSFORMS

    if name not in TRANSFORMS:
        return None
    shown, to, back, coders = TRANSFORMS[name]

    def encode(input, errors="strict"):
        return to(input), len(input)

    def decode(input, errors="strict"):
        return back(input), len(input)

    info = _simple(name, encode, decode, shown, is_text=False)
    if name != "rot_13":
        info.streamreader.charbuffertype = bytes
    if coders is None:
        return info
    encoder, decoder = coders
    return codecs.CodecInfo(
        encode, decode, info.streamreader, info.streamwriter, encoder, decoder, shown, _is_text_encoding=False)


def _transferred(name):
    import _transfer_codecs

    encode_all, decode_all = (getattr(_transfer_codecs, f"{name}_{verb}") for verb in ("encode", "decode"))

    def encode(input, errors="strict"):
        return encode_all(input, errors), len(input)

    def decode(input, errors="strict"):
        data = _codecs.as_bytes(input)
        return decode_all(data, errors), len(data)

    return _simple(name, encode, decode)


def _undefined():
    def code(input, errors="strict"):
        raise UnicodeError("undefined encoding")

    return _simple("undefined", code, code)


def _domain_names():
    from encodings.idna import getregentry

    return getregentry()


def _utf_8_signed():
    classes = _SignedEncoder, _SignedDecoder, _SignedReader, _SignedWriter
    return _info("utf_8_sig", _encode_signed, _decode_signed, classes, {})


_MAKERS = {
    "utf_16": functools.partial(_marked, "utf_16"), "utf_32": functools.partial(_marked, "utf_32"),
    "punycode": functools.partial(_transferred, "punycode"),
    "utf_8_sig": _utf_8_signed, "undefined": _undefined, "idna": _domain_names,
}  # fmt: skip


@functools.cache
def _made(name):
    if name in _MAKERS:
        return _MAKERS[name]()
    if name in _PLAIN:
        encode = getattr(_codecs, name + "_encode")
        return (_parted if name in _IN_PARTS else _simple)(name, encode, getattr(_codecs, name + "_decode"))
    return _page(name) or _of_the_system(name) or _transform(name)


def _one_name(name):
    return aliases.get(name) or aliases.get(name.replace(".", "_")) or name


def characters(name):
    """The characters of a code page by any of its names; None when there is no such page."""
    return _page_characters(_one_name(name))


def known(name):
    """What is known of an encoding by any of its names; None if nothing."""
    return _made(_one_name(name))
