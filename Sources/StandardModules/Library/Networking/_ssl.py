"""What `ssl` is made of, under the names that CPython has in C."""

import _tls

if not _tls.load():
    raise ModuleNotFoundError("No module named '_ssl': the system has no OpenSSL 3 (libssl.so.3)", name="_ssl")

from _ssl_certificates import Certificate, decode as _decode
from _ssl_connections import MemoryBIO, SSLSession, _SSLSocket
from _ssl_contexts import _DEFAULT_CIPHERS, _SSLContext, nid2obj, txt2obj
from _ssl_errors import (
    SSLCertVerificationError, SSLEOFError, SSLError, SSLSyscallError, SSLWantReadError, SSLWantWriteError,
    SSLZeroReturnError)
from _ssl_numbers import (
    AlertDescription, Options, SSLErrorNumber, TLSVersion, VerifyFlags, VerifyMode, _SSLMethod)

for _numbers in Options, AlertDescription, SSLErrorNumber, VerifyMode, VerifyFlags, _SSLMethod:
    globals().update((name, member.value) for name, member in _numbers.__members__.items())
globals().update((f"PROTO_{name}", version.value) for name, version in TLSVersion.__members__.items())
del _numbers, AlertDescription, Options, SSLErrorNumber, TLSVersion, VerifyFlags, VerifyMode, _SSLMethod

ENCODING_PEM, ENCODING_DER = 1, 2
HOSTFLAG_ALWAYS_CHECK_SUBJECT, HOSTFLAG_NO_WILDCARDS, HOSTFLAG_NO_PARTIAL_WILDCARDS = 1, 2, 4
HOSTFLAG_MULTI_LABEL_WILDCARDS, HOSTFLAG_SINGLE_LABEL_SUBDOMAINS, HOSTFLAG_NEVER_CHECK_SUBJECT = 8, 16, 32
OPENSSL_VERSION, OPENSSL_VERSION_NUMBER = _tls.version()
OPENSSL_VERSION_INFO = _OPENSSL_API_VERSION = (
    OPENSSL_VERSION_NUMBER >> 28 & 0xff, OPENSSL_VERSION_NUMBER >> 20 & 0xff, OPENSSL_VERSION_NUMBER >> 12 & 0xff,
    OPENSSL_VERSION_NUMBER >> 4 & 0xff, OPENSSL_VERSION_NUMBER & 0xf)
RAND_bytes, RAND_status = _tls.random, _tls.is_seeded
get_default_verify_paths = _tls.default_paths


def RAND_add(string, entropy, /):
    """Mix bytes into OpenSSL's source of random ones."""
    _tls.add_entropy(string.encode() if isinstance(string, str) else string, entropy)


def _test_decode_cert(path, /):
    """What the certificate in a file says."""
    return _decode(_tls.first_certificate(path))
