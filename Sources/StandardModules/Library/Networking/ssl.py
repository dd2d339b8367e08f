"""The names of TLS without TLS: contexts hold settings, and what would open a connection says that it cannot.

Programs import this module to name its exceptions and to prepare contexts that they may never use. Those run.
Every way to a connection, and to the key that a server needs, ends in an SSLError that says why.
"""

import binascii
import calendar
import enum
import os
import socket as _socket
import time
from _ssl_numbers import (
    AlertDescription, Options, SSLErrorNumber, TLSVersion, VerifyFlags, VerifyMode, _SSLMethod)
from collections import namedtuple

for _kind in (_SSLMethod, Options, AlertDescription, SSLErrorNumber, VerifyMode, VerifyFlags):
    globals().update(_kind.__members__)
del _kind
PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_TLS

HAS_SNI = HAS_ECDH = HAS_NPN = HAS_ALPN = HAS_PSK = HAS_NEVER_CHECK_COMMON_NAME = False
HAS_SSLv2 = HAS_SSLv3 = HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = False
CHANNEL_BINDING_TYPES = []
OPENSSL_VERSION = "none: Baton has no TLS"
OPENSSL_VERSION_INFO = (0, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"

socket_error = OSError


class SSLError(OSError):
    """An error occurred in the SSL implementation."""

    library = reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """SSL/TLS session closed cleanly."""


class SSLWantReadError(SSLError):
    """Non-blocking SSL socket needs to read more data before the operation can be completed."""


class SSLWantWriteError(SSLError):
    """Non-blocking SSL socket needs to write more data before the operation can be completed."""


class SSLSyscallError(SSLError):
    """System error when attempting SSL operation."""


class SSLEOFError(SSLError):
    """SSL/TLS connection terminated abruptly."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate could not be verified."""


CertificateError = SSLCertVerificationError


def _refuse(what):
    raise SSLError(SSLErrorNumber.SSL_ERROR_SSL, f"Baton has no TLS: {what}")


def _must_exist(path):
    try:
        os.stat(path)
    except OSError as error:
        raise type(error)(error.errno, error.strerror) from None


class Purpose(enum.Enum):
    """What a context is made for: the object identifiers of the two usages of certificates."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


class SSLContext:
    """Settings of connections that cannot be made."""

    sslsocket_class = None
    sslobject_class = None
    _settings = {
        "minimum_version": TLSVersion.TLSv1_2, "maximum_version": TLSVersion.MAXIMUM_SUPPORTED,
        "verify_flags": VerifyFlags.VERIFY_X509_TRUSTED_FIRST, "keylog_filename": None, "post_handshake_auth": False,
        "hostname_checks_common_name": True, "num_tickets": 2, "security_level": 2, "sni_callback": None,
        "options": Options.OP_ALL | Options.OP_NO_SSLv3 | Options.OP_NO_COMPRESSION,
    }  # fmt: skip

    def __new__(cls, protocol=None, *arguments, **named):
        if protocol is None:
            protocol = _SSLMethod.PROTOCOL_TLS
        context = super().__new__(cls)
        context._protocol = _SSLMethod(protocol)
        context.__dict__.update(SSLContext._settings)
        is_client = context._protocol is _SSLMethod.PROTOCOL_TLS_CLIENT
        context._check_hostname = is_client
        context._verify_mode = VerifyMode.CERT_REQUIRED if is_client else VerifyMode.CERT_NONE
        return context

    @property
    def protocol(self):
        return self._protocol

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if value and self._verify_mode == VerifyMode.CERT_NONE:
            self._verify_mode = VerifyMode.CERT_REQUIRED

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        mode = VerifyMode(value)
        if mode == VerifyMode.CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = mode

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        if not isinstance(purpose, Purpose):
            raise TypeError(purpose)

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        for path in (cafile, capath):
            if path is not None:
                _must_exist(path)

    def set_default_verify_paths(self):
        pass

    def set_ciphers(self, ciphers, /):
        if not isinstance(ciphers, str):
            raise TypeError(f"set_ciphers() argument must be str, not {type(ciphers).__name__}")

    def set_alpn_protocols(self, alpn_protocols):
        for protocol in alpn_protocols:
            if not 0 < len(bytes(protocol, "ascii")) < 256:
                raise SSLError("ALPN protocols must be 1 to 255 in length")

    def set_servername_callback(self, server_name_callback):
        if server_name_callback is not None and not callable(server_name_callback):
            raise TypeError("not a callable object")
        self.sni_callback = server_name_callback

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        _must_exist(certfile)
        _refuse("certificates cannot be used")

    def get_ca_certs(self, binary_form=False):
        return []

    def get_ciphers(self):
        return []

    def cert_store_stats(self):
        return {"x509": 0, "crl": 0, "x509_ca": 0}

    def session_stats(self):
        names = "number connect connect_good connect_renegotiate accept accept_good accept_renegotiate hits misses"
        return dict.fromkeys(f"{names} timeouts cache_full".split(), 0)

    def wrap_socket(
        self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
        session=None,
    ):  # fmt: skip
        _refuse("the connection cannot be encrypted")

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        _refuse("the connection cannot be encrypted")


class SSLSocket(_socket.socket):
    """What `SSLContext.wrap_socket` would return."""

    def __init__(self, *arguments, **named):
        raise TypeError(
            f"{type(self).__name__} does not have a public constructor. Instances are returned by "
            "SSLContext.wrap_socket().")

    def __del__(self):
        # There is nothing to close: no instance has ever been made.
        pass


class SSLObject:
    """What `SSLContext.wrap_bio` would return."""

    def __init__(self, *arguments, **named):
        raise TypeError(
            f"{type(self).__name__} does not have a public constructor. Instances are returned by "
            "SSLContext.wrap_bio().")


class SSLSession:
    """What connections would resume."""

    def __new__(cls):
        raise TypeError("cannot create '_ssl.SSLSession' instances")


class MemoryBIO:
    """Bytes between a program and its connection."""

    def __init__(self):
        self._buffer = bytearray()
        self._has_ended = False

    def write(self, b, /):
        if self._has_ended:
            raise SSLError("cannot write() after write_eof()")
        self._buffer += b
        return len(memoryview(b).cast("B"))

    def read(self, size=-1, /):
        count = len(self._buffer) if size < 0 else min(size, len(self._buffer))
        data = bytes(self._buffer[:count])
        del self._buffer[:count]
        return data

    def write_eof(self):
        self._has_ended = True

    @property
    def pending(self):
        return len(self._buffer)

    @property
    def eof(self):
        return self._has_ended and not self._buffer


SSLContext.sslsocket_class = SSLSocket
SSLContext.sslobject_class = SSLObject


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with the settings for one of the two sides."""
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    is_client = purpose is Purpose.SERVER_AUTH
    context = SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT if is_client else _SSLMethod.PROTOCOL_TLS_SERVER)
    context.verify_flags |= VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | VerifyFlags.VERIFY_X509_STRICT
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


def _create_unverified_context(
    protocol=None, *, cert_reqs=VerifyMode.CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH, certfile=None,
    keyfile=None, cafile=None, capath=None, cadata=None,
):  # fmt: skip
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    if protocol is None:
        is_client = purpose is Purpose.SERVER_AUTH
        protocol = _SSLMethod.PROTOCOL_TLS_CLIENT if is_client else _SSLMethod.PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    context.verify_mode = VerifyMode.CERT_REQUIRED if cert_reqs is None and check_hostname else cert_reqs or 0
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


_create_stdlib_context = _create_unverified_context
_create_default_https_context = create_default_context


def get_protocol_name(protocol_code):
    names = {method.value: method.name for method in _SSLMethod}
    return names.get(protocol_code, "<unknown>")


def get_server_certificate(addr, ssl_version=_SSLMethod.PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=None):
    _refuse("the connection cannot be encrypted")


def cert_time_to_seconds(cert_time):
    """The time of a certificate, which is of Greenwich, in seconds since the epoch."""
    if not cert_time.endswith(" GMT"):
        raise ValueError(f"time data {cert_time!r} does not match format \"%b %d %H:%M:%S %Y GMT\"")
    return calendar.timegm(time.strptime(cert_time.title(), "%b %d %H:%M:%S %Y Gmt"))


def DER_cert_to_PEM_cert(der_cert_bytes):
    """The certificate as text, in lines of 64 characters."""
    text = str(binascii.b2a_base64(der_cert_bytes, newline=False), "ascii")
    lines = [text[start : start + 64] for start in range(0, len(text), 64)]
    return "\n".join([PEM_HEADER, *lines, PEM_FOOTER]) + "\n"


def PEM_cert_to_DER_cert(pem_cert_string):
    """The bytes of a certificate that is written as text."""
    if not pem_cert_string.startswith(PEM_HEADER):
        raise ValueError(f"Invalid PEM encoding; must start with {PEM_HEADER}")
    if not pem_cert_string.strip().endswith(PEM_FOOTER):
        raise ValueError(f"Invalid PEM encoding; must end with {PEM_FOOTER}")
    return binascii.a2b_base64(pem_cert_string.strip()[len(PEM_HEADER) : -len(PEM_FOOTER)].encode("ascii"))


DefaultVerifyPaths = namedtuple(
    "DefaultVerifyPaths", "cafile capath openssl_cafile_env openssl_cafile openssl_capath_env openssl_capath")


def get_default_verify_paths():
    return DefaultVerifyPaths(None, None, "SSL_CERT_FILE", "", "SSL_CERT_DIR", "")


def RAND_add(string, entropy, /):
    pass


def RAND_bytes(n, /):
    return os.urandom(n)


def RAND_status():
    return True
