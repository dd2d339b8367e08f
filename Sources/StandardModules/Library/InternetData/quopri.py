"""Quoted-printable, as RFC 1521 has it: files and bytes, by the functions of `binascii`."""

import binascii
from binascii import a2b_qp, b2a_qp

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE = b"="
MAXLINESIZE = 76
HEX = b"0123456789ABCDEF"
EMPTYSTRING = b""


def needsquoting(c, quotetabs, header):
    """Whether the byte must be escaped."""
    assert isinstance(c, bytes)
    if c in b" \t":
        return quotetabs
    if c == b"_":
        return header
    return c == ESCAPE or not b" " <= c <= b"~"


def quote(c):
    """The escape of a byte."""
    assert isinstance(c, bytes) and len(c) == 1
    return b"=%02X" % ord(c)


def ishex(c):
    """Whether the byte is a hexadecimal digit."""
    assert isinstance(c, bytes)
    return b"0" <= c <= b"9" or b"a" <= c <= b"f" or b"A" <= c <= b"F"


def unhex(s):
    """The number that hexadecimal digits stand for."""
    return int(s, 16)


def encodestring(s, quotetabs=False, header=False):
    """Bytes in quoted-printable."""
    return binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decodestring(s, header=False):
    """The bytes of quoted-printable ones."""
    return binascii.a2b_qp(s, header=header)


def encode(input, output, quotetabs, header=False):
    """Read bytes from a file and write them in quoted-printable to another one."""
    output.write(encodestring(input.read(), quotetabs, header))


def decode(input, output, header=False):
    """Read quoted-printable bytes from a file and write what they stand for to another one."""
    output.write(decodestring(input.read(), header))


def main():
    """Encode or decode files, or the standard input, to the standard output."""
    import getopt
    import sys

    try:
        options, files = getopt.getopt(sys.argv[1:], "td")
    except getopt.error as error:
        sys.stdout = sys.stderr
        print(error)
        print("usage: quopri [-t | -d] [file] ...")
        print("-t: quote tabs")
        print("-d: decode; default encode")
        sys.exit(2)
    chosen = {option for option, _ in options}
    if chosen == {"-t", "-d"}:
        sys.stdout = sys.stderr
        print("-t and -d are mutually exclusive")
        sys.exit(2)
    if _convert(files or ["-"], sys.stdout.buffer, "-d" in chosen, "-t" in chosen):
        sys.exit(1)


def _convert(files, output, decodes, quotes_tabs):
    import sys

    failed = False
    for file in files:
        try:
            stream = sys.stdin.buffer if file == "-" else open(file, "rb")
        except OSError as error:
            sys.stderr.write(f"{file}: can't open ({error})\n")
            failed = True
            continue
        try:
            if decodes:
                decode(stream, output)
            else:
                encode(stream, output, quotes_tabs)
        finally:
            if file != "-":
                stream.close()
    return failed


if __name__ == "__main__":
    main()
