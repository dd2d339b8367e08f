"""TLS, the encryption of connections, by the system's OpenSSL 3."""

import _tls

if not _tls.load():
    raise ModuleNotFoundError("No module named 'ssl': the system has no OpenSSL 3 (libssl.so.3)", name="ssl")

import _ssl
import binascii
import calendar
import os
import socket as _socket
import sys
import time
from _ssl import (
    OPENSSL_VERSION, OPENSSL_VERSION_INFO, OPENSSL_VERSION_NUMBER, RAND_add, RAND_bytes, RAND_status,
    _DEFAULT_CIPHERS, _OPENSSL_API_VERSION, _SSLContext)
from _ssl_connections import CHANNEL_BINDING_TYPES, MemoryBIO, SSLObject, SSLSession
from _ssl_contexts import Purpose, SSLContext, _ASN1Object
from _ssl_errors import (
    SSLCertVerificationError, SSLEOFError, SSLError, SSLSyscallError, SSLWantReadError, SSLWantWriteError,
    SSLZeroReturnError)
from _ssl_numbers import (
    AlertDescription, Options, SSLErrorNumber, TLSVersion, VerifyFlags, VerifyMode, _SSLMethod, _TLSAlertType,
    _TLSContentType, _TLSMessageType)
from _ssl_sockets import SSLSocket
from collections import namedtuple
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET, create_connection, socket

for _kind in (_SSLMethod, Options, AlertDescription, SSLErrorNumber, VerifyMode, VerifyFlags):
    globals().update(_kind.__members__)
del _kind
PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_SSLv23 = _SSLMethod.PROTOCOL_TLS

HAS_SNI = HAS_ECDH = HAS_ALPN = HAS_PSK = HAS_NEVER_CHECK_COMMON_NAME = True
HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = False
PEM_HEADER = "-----BEGIN CERTIFICATE-----"
PEM_FOOTER = "-----END CERTIFICATE-----"

socket_error = OSError
CertificateError = SSLCertVerificationError


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    """A context with good settings for one of the two sides."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose == Purpose.SERVER_AUTH:
        context = SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT)
    elif purpose == Purpose.CLIENT_AUTH:
        context = SSLContext(_SSLMethod.PROTOCOL_TLS_SERVER)
    else:
        raise ValueError(purpose)
    context.verify_flags |= VerifyFlags.VERIFY_X509_PARTIAL_CHAIN | VerifyFlags.VERIFY_X509_STRICT
    _trust(context, purpose, cafile, capath, cadata)
    return context


def _trust(context, purpose, cafile, capath, cadata):
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    elif context.verify_mode != VerifyMode.CERT_NONE:
        context.load_default_certs(purpose)
    secrets = os.environ.get("SSLKEYLOGFILE")
    if secrets and not sys.flags.ignore_environment:
        context.keylog_filename = secrets


def _create_unverified_context(
    protocol=None, *, cert_reqs=VerifyMode.CERT_NONE, check_hostname=False, purpose=Purpose.SERVER_AUTH, certfile=None,
    keyfile=None, cafile=None, capath=None, cadata=None,
):  # fmt: skip
    """A context of the library's own modules: less strict, as programs rely on it."""
    if not isinstance(purpose, _ASN1Object):
        raise TypeError(purpose)
    if purpose not in (Purpose.SERVER_AUTH, Purpose.CLIENT_AUTH):
        raise ValueError(purpose)
    if protocol is None:
        is_client = purpose == Purpose.SERVER_AUTH
        protocol = _SSLMethod.PROTOCOL_TLS_CLIENT if is_client else _SSLMethod.PROTOCOL_TLS_SERVER
    context = SSLContext(protocol)
    context.check_hostname = check_hostname
    if cert_reqs is not None:
        context.verify_mode = cert_reqs
    if check_hostname:
        context.check_hostname = True
    if keyfile and not certfile:
        raise ValueError("certfile must be specified")
    if certfile or keyfile:
        context.load_cert_chain(certfile, keyfile)
    _trust(context, purpose, cafile, capath, cadata)
    return context


_create_stdlib_context = _create_unverified_context
_create_default_https_context = create_default_context


_PROTOCOL_NAMES = {method: method.name for method in _SSLMethod}


def get_protocol_name(protocol_code):
    return _PROTOCOL_NAMES.get(protocol_code, "<unknown>")


def get_server_certificate(
        addr, ssl_version=_SSLMethod.PROTOCOL_TLS_CLIENT, ca_certs=None, timeout=_socket._GLOBAL_DEFAULT_TIMEOUT):
    """The certificate of the server at (host, port) as text, verified if there are certificates to trust."""
    requirement = VerifyMode.CERT_NONE if ca_certs is None else VerifyMode.CERT_REQUIRED
    context = _create_stdlib_context(ssl_version, cert_reqs=requirement, cafile=ca_certs)
    with (
        create_connection(addr, timeout=timeout) as sock,
        context.wrap_socket(sock, server_hostname=addr[0]) as wrapped,
    ):
        return DER_cert_to_PEM_cert(wrapped.getpeercert(True))


def cert_time_to_seconds(cert_time):
    """The time of a certificate, which is of Greenwich, in seconds since the epoch."""
    if not cert_time.upper().endswith(" GMT"):
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
    """Where OpenSSL looks for certificates to trust, and what of that is there."""
    parts = _ssl.get_default_verify_paths()
    cafile = os.environ.get(parts[0], parts[1])
    capath = os.environ.get(parts[2], parts[3])
    return DefaultVerifyPaths(
        cafile if os.path.isfile(cafile) else None, capath if os.path.isdir(capath) else None, *parts)
