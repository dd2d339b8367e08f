"""Encoders of bodies: each changes the payload of a message and says so in its header."""

from base64 import encodebytes
from quopri import encodestring

__all__ = ["encode_7or8bit", "encode_base64", "encode_noop", "encode_quopri"]


def encode_base64(msg):
    """Encode the payload in base64."""
    msg.set_payload(str(encodebytes(msg.get_payload(decode=True)), "ascii"))
    msg["Content-Transfer-Encoding"] = "base64"


def encode_quopri(msg):
    """Encode the payload in quoted-printable."""
    encoded = encodestring(msg.get_payload(decode=True), quotetabs=True)
    msg.set_payload(encoded.replace(b" ", b"=20").decode("ascii", "surrogateescape"))
    msg["Content-Transfer-Encoding"] = "quoted-printable"


def encode_7or8bit(msg):
    """Say whether the payload is ASCII."""
    payload = msg.get_payload(decode=True)
    msg["Content-Transfer-Encoding"] = "7bit" if payload is None or payload.isascii() else "8bit"


def encode_noop(msg):
    """Do nothing."""
