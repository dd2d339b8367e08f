"""Bytes as texts in base 16, 32, 64 and 85."""

import _base64
import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
    "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode",
    "b85decode", "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode",
    "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]  # fmt: skip


def _as_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return bytes(memoryview(s))
    except (TypeError, NameError):
        raise TypeError(
            "argument should be a bytes-like object or ASCII string, "
            f"not {s.__class__.__name__!r}") from None


# MARK: Base 64

def b64encode(s, altchars=None):
    """Return bytes in base 64; `altchars` stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Return the bytes of a text in base 64."""
    s = _as_bytes(s)
    if altchars is not None:
        altchars = _as_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Return bytes in base 64."""
    return b64encode(s)


def standard_b64decode(s):
    """Return the bytes of a text in base 64."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Return bytes in base 64 with - and _."""
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    """Return the bytes of a text in base 64 with - and _."""
    return b64decode(s, b"-_")


def encodebytes(s):
    """Return bytes in base 64, in lines of 76 characters."""
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}")
    lines = [binascii.b2a_base64(s[place : place + 57]) for place in range(0, len(s), 57)]
    return b"".join(lines)


def decodebytes(s):
    """Return the bytes of lines in base 64."""
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}")
    return binascii.a2b_base64(s)


def encode(input, output):
    """Encode a file into another one."""
    while chunk := input.read(57):
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    """Decode a file into another one."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


# MARK: Base 32

_B32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_B32_HEX = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    return _base64.encode32(s if isinstance(s, bytes) else bytes(memoryview(s)), alphabet)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = bytes(_as_bytes(s))
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _as_bytes(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    count = len(s)
    s = s.rstrip(b"=")
    pads = count - len(s)
    decoded = _base64.decode32(s, alphabet)
    if pads not in {0, 1, 3, 4, 6}:
        raise binascii.Error("Incorrect padding")
    if pads and decoded:
        return decoded[:-5] + decoded[-5:][: (43 - 5 * pads) // 8]
    return decoded


def b32encode(s):
    """Return bytes in base 32."""
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    """Return the bytes of a text in base 32."""
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    """Return bytes in base 32 with the extended hexadecimal alphabet."""
    return _b32encode(_B32_HEX, s)


def b32hexdecode(s, casefold=False):
    """Return the bytes of a text in base 32 with the extended hexadecimal alphabet."""
    return _b32decode(_B32_HEX, s, casefold)


# MARK: Base 16

def b16encode(s):
    """Return bytes in base 16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Return the bytes of a text in base 16."""
    s = _as_bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# MARK: Base 85

_A85 = bytes(range(33, 118))
_B85 = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_Z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _85encode(s, alphabet, pad=False, folds_zeros=False, folds_spaces=False):
    data = s if isinstance(s, bytes) else bytes(memoryview(s))
    return _base64.encode85(data, alphabet, pad, folds_zeros, folds_spaces)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Return bytes in Ascii85."""
    result = _85encode(b, _A85, pad, True, foldspaces)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[place : place + wrapcol] for place in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    """Return the bytes of a text in Ascii85."""
    b = bytes(_as_bytes(b))
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    return _base64.decode_ascii85(b, foldspaces, ignorechars)


def b85encode(b, pad=False):
    """Return bytes in base 85."""
    return _85encode(b, _B85, pad)


def _85decode(b, alphabet, name):
    return _base64.decode85(bytes(_as_bytes(b)), alphabet, name)


def b85decode(b):
    """Return the bytes of a text in base 85."""
    return _85decode(b, _B85, "base85")


def z85encode(s):
    """Return bytes in Z85."""
    return _85encode(s, _Z85)


def z85decode(s):
    """Return the bytes of a text in Z85."""
    return _85decode(s, _Z85, "z85")


def main():
    """Encode or decode a file, or standard input, to standard output."""
    import getopt
    import sys

    usage = f"""usage: {sys.argv[0]} [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)"""
    try:
        options, names = getopt.getopt(sys.argv[1:], "hdeu")
    except getopt.error as error:
        print(error, usage, sep="\n", file=sys.stderr)
        sys.exit(2)
    transform = encode
    for name, _ in options:
        if name == "-h":
            print(usage)
            return
        transform = encode if name == "-e" else decode
    if names and names[0] != "-":
        with open(names[0], "rb") as file:
            transform(file, sys.stdout.buffer)
    else:
        transform(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
