"""The exceptions of `ssl`, and how what OpenSSL says becomes one of them."""

import os

from _ssl_numbers import SSLErrorNumber

# OpenSSL's numbers of its parts, by CPython's names for them.
_LIBRARIES = {
    3: "BN", 4: "RSA", 5: "DH", 6: "EVP", 7: "BUF", 8: "OBJ", 9: "PEM", 10: "DSA", 11: "X509", 13: "ASN1",
    14: "CONF", 15: "CRYPTO", 16: "EC", 20: "SSL", 32: "BIO", 33: "PKCS7", 34: "X509V3", 35: "PKCS12", 36: "RAND",
    37: "DSO", 38: "ENGINE", 39: "OCSP", 40: "UI", 41: "COMP", 42: "ECDSA", 43: "ECDH", 44: "OSSL_STORE",
    46: "CMS", 47: "TS", 50: "CT", 51: "ASYNC", 52: "KDF", 56: "OSSL_ENCODER", 57: "PROV", 58: "CMP", 60: "OSSL_DECODER",
    61: "HTTP",
}  # fmt: skip
_SSL_LIBRARY = 20
# Reasons that all parts share have no names.
_IS_COMMON = 0x80000
_VERIFY_FAILED, _UNEXPECTED_EOF = 134, 294
_HOST_MISMATCH, _ADDRESS_MISMATCH = 62, 64


class SSLError(OSError):
    """An error occurred in the SSL implementation."""

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLZeroReturnError(SSLError):
    """SSL/TLS session closed cleanly."""


class SSLWantReadError(SSLError):
    """Non-blocking SSL socket needs to read more data before the requested operation can be completed."""


class SSLWantWriteError(SSLError):
    """Non-blocking SSL socket needs to write more data before the requested operation can be completed."""


class SSLSyscallError(SSLError):
    """System error when attempting SSL operation."""


class SSLEOFError(SSLError):
    """SSL/TLS connection terminated abruptly."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate could not be verified."""


for _kind in (
        SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError,
        SSLCertVerificationError):
    _kind.__module__ = "ssl"
del _kind

# What happened to a connection, without a word from OpenSSL.
_STATES = {
    SSLErrorNumber.SSL_ERROR_ZERO_RETURN: (SSLZeroReturnError, "TLS/SSL connection has been closed (EOF)"),
    SSLErrorNumber.SSL_ERROR_WANT_READ: (SSLWantReadError, "The operation did not complete (read)"),
    SSLErrorNumber.SSL_ERROR_WANT_WRITE: (SSLWantWriteError, "The operation did not complete (write)"),
    SSLErrorNumber.SSL_ERROR_WANT_X509_LOOKUP: (SSLError, "The operation did not complete (X509 lookup)"),
    SSLErrorNumber.SSL_ERROR_WANT_CONNECT: (SSLError, "The operation did not complete (connect)"),
}
_END = SSLEOFError, "EOF occurred in violation of protocol"


def _names(code, reason):
    """The part of OpenSSL that speaks and its reason, as constants are written."""
    number = code & 0x7fffff
    library = _LIBRARIES.get(code >> 23 & 0xff)
    if not code or not reason or number & _IS_COMMON:
        return library if code else None, None
    return library, "".join(c if c.isalnum() else "_" for c in reason.upper())


def _make(kind, number, code, reason, text, line, detail=None):
    library, name = _names(code, reason)
    text = text or reason or "unknown error"
    if detail and library and name:
        text = f"{text}: {detail}"
    source = f"[{library}: {name}] " if library and name else f"[{library}] " if library else ""
    error = kind(int(number), f"{source}{text} (_ssl.c:{line})")
    error.reason, error.library = name, library
    return error


def library_failure(code, reason, line):
    return _make(SSLError, code & 0x7fffff, code, reason, None, line)


def system_failure(number):
    return OSError(number, os.strerror(number))


def empty_data(is_text, line):
    start = "no start line" if is_text else "not enough data"
    return _make(SSLError, 0, 0, None, f"{start}: cadata does not contain a certificate", line)


def gone(line):
    return _make(SSLError, 0, 0, None, "Underlying socket connection gone", line)


def refusal(text, line):
    return _make(SSLError, 0, 0, None, text, line)


def connection_failure(error, code, reason, line, verdict, verdict_text, host):
    if error in _STATES:
        kind, text = _STATES[error]
        return _make(kind, error, 0, None, text, line)
    if error not in (SSLErrorNumber.SSL_ERROR_SSL, SSLErrorNumber.SSL_ERROR_SYSCALL):
        number = SSLErrorNumber.SSL_ERROR_INVALID_ERROR_CODE
        return _make(SSLError, number, code, reason, "Invalid error code", line)
    is_ssl = code >> 23 & 0xff == _SSL_LIBRARY
    if error == SSLErrorNumber.SSL_ERROR_SYSCALL and not code:
        return _make(_END[0], SSLErrorNumber.SSL_ERROR_EOF, 0, None, _END[1], line)
    if is_ssl and code & 0x7fffff == _UNEXPECTED_EOF:
        return _make(_END[0], SSLErrorNumber.SSL_ERROR_EOF, code, reason, _END[1], line)
    if is_ssl and code & 0x7fffff == _VERIFY_FAILED:
        return _not_verified(error, code, reason, line, verdict, verdict_text, host)
    kind = SSLSyscallError if error == SSLErrorNumber.SSL_ERROR_SYSCALL else SSLError
    return _make(kind, error, code, reason, None if code else "A failure in the SSL library occurred", line)


def _not_verified(error, code, reason, line, verdict, verdict_text, host):
    if verdict in (_HOST_MISMATCH, _ADDRESS_MISMATCH):
        what = "Hostname" if verdict == _HOST_MISMATCH else "IP address"
        verdict_text = f"{what} mismatch, certificate is not valid for '{host}'."
    failure = _make(SSLCertVerificationError, error, code, reason, None, line, verdict_text)
    failure.verify_code, failure.verify_message = verdict, verdict_text
    return failure
