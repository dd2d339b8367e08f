"""Where values begin in a JSON text: what decoders of scripts are made with."""

import re

import _json
from json.decoder import JSONDecodeError

__all__ = ["make_scanner"]

NUMBER_RE = re.compile(r"(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?", re.VERBOSE | re.MULTILINE | re.DOTALL)


def make_scanner(context):
    """Return a function that reads one value as a decoder's attributes say."""

    def scan_once(string, idx):
        try:
            return _json.scan(
                string, idx, context.strict, context.object_hook, context.object_pairs_hook,
                context.parse_float, context.parse_int, context.parse_constant, JSONDecodeError)  # fmt: skip
        except JSONDecodeError as error:
            if error.msg == "Expecting value":
                raise StopIteration(error.pos) from None
            raise

    return scan_once


def py_make_scanner(context):
    """Return a function that reads one value; objects, arrays and texts by the decoder's own functions."""
    words = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
    constants = {"N": "NaN", "I": "Infinity", "-": "-Infinity"}

    def scan(string, idx):
        char = string[idx : idx + 1]
        if char == '"':
            return context.parse_string(string, idx + 1, context.strict)
        if char == "{":
            return context.parse_object(
                (string, idx + 1), context.strict, scan, context.object_hook, context.object_pairs_hook, context.memo)
        if char == "[":
            return context.parse_array((string, idx + 1), scan)
        word, value = words.get(char, ("", None))
        if word and string.startswith(word, idx):
            return value, idx + len(word)
        if number := NUMBER_RE.match(string, idx):
            whole, fraction, exponent = number.groups("")
            read = context.parse_float if fraction or exponent else context.parse_int
            return read(whole + fraction + exponent), number.end()
        word = constants.get(char)
        if word and string.startswith(word, idx):
            return context.parse_constant(word), idx + len(word)
        raise StopIteration(idx)

    def scan_once(string, idx):
        try:
            return scan(string, idx)
        finally:
            context.memo.clear()

    return scan_once


c_make_scanner = make_scanner
