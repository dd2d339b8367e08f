"""Values as JSON texts, and back.

>>> import json
>>> json.dumps({"name": "Baton", "tags": ["loop", None], "ratio": 0.5})
'{"name": "Baton", "tags": ["loop", null], "ratio": 0.5}'
>>> print(json.dumps({"b": 1, "a": [True]}, sort_keys=True, indent=2))
{
  "a": [
    true
  ],
  "b": 1
}
>>> json.loads('[1, 2.5, {"key": "value"}, false]')
[1, 2.5, {'key': 'value'}, False]
"""

from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_encoder = JSONEncoder()
_default_decoder = JSONDecoder()


def dumps(
    obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
    indent=None, separators=None, default=None, sort_keys=False, **kw,
):  # fmt: skip
    """Return a value as JSON."""
    if (
        cls is None and indent is None and separators is None and default is None and ensure_ascii
        and check_circular and allow_nan and not skipkeys and not sort_keys and not kw
    ):  # fmt: skip
        return _default_encoder.encode(obj)
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw,
    ).encode(obj)  # fmt: skip


def dump(
    obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
    indent=None, separators=None, default=None, sort_keys=False, **kw,
):  # fmt: skip
    """Write a value as JSON into a file."""
    cls = cls or JSONEncoder
    encoder = cls(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
        allow_nan=allow_nan, indent=indent, separators=separators, default=default,
        sort_keys=sort_keys, **kw,
    )  # fmt: skip
    if cls.iterencode is JSONEncoder.iterencode and "encode" not in vars(cls):
        fp.write(encoder.encode(obj))
        return
    for piece in encoder.iterencode(obj):
        fp.write(piece)


def detect_encoding(b):
    """Return the encoding of a JSON text, by its first bytes."""
    if b.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def loads(
    s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
    object_pairs_hook=None, **kw,
):  # fmt: skip
    """Return the value of a JSON text."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(
            f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}"
        )
    hooks = (object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
    if cls is None and not kw and all(hook is None for hook in hooks):
        return _default_decoder.decode(s)
    return (cls or JSONDecoder)(
        object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw,
    ).decode(s)  # fmt: skip


def load(
    fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
    object_pairs_hook=None, **kw,
):  # fmt: skip
    """Return the value of the JSON text in a file."""
    return loads(
        fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
        parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw,
    )  # fmt: skip


def __getattr__(name):
    # CPython's package has read the module already; here few programs want it.
    if name == "scanner":
        import json.scanner

        return json.scanner
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
