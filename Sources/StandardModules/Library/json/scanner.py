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


c_make_scanner = py_make_scanner = make_scanner
