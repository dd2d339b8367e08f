"""The encoding of domain names, which comes in parts label by label."""

import codecs

from _transfer_codecs import _nameprep as nameprep
from _transfer_codecs import _to_ascii as ToASCII
from _transfer_codecs import _to_unicode as ToUnicode
from _transfer_codecs import dots, idna_decode, idna_encode

ace_prefix = b"xn--"
sace_prefix = "xn--"


class Codec(codecs.Codec):
    """Names as a whole."""

    def encode(self, input, errors="strict"):
        return idna_encode(input, errors), len(input)

    def decode(self, input, errors="strict"):
        return idna_decode(input, errors), len(input)


class IncrementalEncoder(codecs.BufferedIncrementalEncoder):
    """Names in parts; a label is kept until its dot comes."""

    def _buffer_encode(self, input, errors, final):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        whole = input if final else input[:_after_last(dots.finditer(input))]
        return idna_encode(whole, errors), len(whole)


class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
    """Names in parts; a label is kept until its dot comes."""

    def _buffer_decode(self, input, errors, final):
        if errors != "strict":
            raise UnicodeError(f"Unsupported error handling: {errors}")
        whole = input if final else input[:input.rfind(b".") + 1]
        return idna_decode(whole, errors), len(whole)


def _after_last(matches):
    end = 0
    for match in matches:
        end = match.end()
    return end


class StreamWriter(Codec, codecs.StreamWriter):
    """Names to a stream."""


class StreamReader(Codec, codecs.StreamReader):
    """Names from a stream."""


def getregentry():
    """Return what is known of the encoding."""
    return codecs.CodecInfo(
        Codec().encode, Codec().decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, "idna")
