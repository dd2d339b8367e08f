"""`SSLContext`: what the connections of one kind share."""

import _tls
import enum
import os
import warnings
from _operator import index as _index

from _ssl_certificates import decode
from _ssl_connections import SSLObject, _SSLSocket
from _ssl_errors import SSLError, refusal
from _ssl_numbers import (
    Options, TLSVersion, VerifyFlags, VerifyMode, _SSLMethod, _TLSAlertType, _TLSContentType, _TLSMessageType)
from _ssl_passwords import password_function, psk_client_function, psk_server_function
from collections import namedtuple

_DEFAULT_CIPHERS = "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM"
_NEVER_CHECK_SUBJECT, _NO_PARTIAL_WILDCARDS = 0x20, 0x4
_OLD_VERSIONS = {
    _SSLMethod.PROTOCOL_TLSv1: TLSVersion.TLSv1, _SSLMethod.PROTOCOL_TLSv1_1: TLSVersion.TLSv1_1,
    _SSLMethod.PROTOCOL_TLSv1_2: TLSVersion.TLSv1_2,
}
_FORBIDDING = (
    Options.OP_NO_SSLv3 | Options.OP_NO_TLSv1 | Options.OP_NO_TLSv1_1 | Options.OP_NO_TLSv1_2 | Options.OP_NO_TLSv1_3)
# The modes of OpenSSL: ask, and refuse those that show nothing.
_MODES = {VerifyMode.CERT_NONE: 0, VerifyMode.CERT_OPTIONAL: 1, VerifyMode.CERT_REQUIRED: 3}


class _ASN1Object(namedtuple("_ASN1Object", "nid shortname longname oid")):
    """An object identifier with its names."""

    __slots__ = ()

    def __new__(cls, oid):
        return super().__new__(cls, *txt2obj(oid, name=False))

    @classmethod
    def fromnid(cls, nid):
        """The object that has OpenSSL's number."""
        return super().__new__(cls, *nid2obj(nid))

    @classmethod
    def fromname(cls, name):
        """The object that has a short, long or dotted name."""
        return super().__new__(cls, *txt2obj(name, name=True))


def txt2obj(txt, name=False):
    found = _tls.object_of_text(txt, name)
    if found is None:
        raise ValueError(f"unknown object '{txt[:100]}'")
    return found


def nid2obj(nid, /):
    if nid < 0:
        raise ValueError("NID must be positive.")
    found = _tls.object_of_number(nid)
    if found is None:
        raise ValueError(f"unknown NID {nid}")
    return found


class Purpose(_ASN1Object, enum.Enum):
    """What a certificate is for: the side that it authenticates."""

    SERVER_AUTH = "1.3.6.1.5.5.7.3.1"
    CLIENT_AUTH = "1.3.6.1.5.5.7.3.2"


def _flags(value):
    if not isinstance(value, int):
        raise TypeError(f"argument must be int, not {type(value).__name__}")
    if value < 0:
        raise OverflowError("can't convert negative int to unsigned")
    if value >> 64:
        raise OverflowError("int too big to convert")
    return int(value) if value < 1 << 63 else int(value) - (1 << 64)


def _path(value, what):
    try:
        return os.fsencode(value)
    except TypeError:
        raise TypeError(f"{what} should be a valid filesystem path") from None


class _SSLContext:
    """What CPython has in C: settings and certificates of connections."""

    def __new__(cls, protocol=None, *args, **kwargs):
        if protocol is None:
            warnings.warn(
                "ssl module: SSLContext() without protocol argument is deprecated.", DeprecationWarning, stacklevel=2)
            protocol = _SSLMethod.PROTOCOL_TLS
        number = _index(protocol)
        try:
            method = _SSLMethod(number)
        except ValueError:
            raise ValueError(f"invalid or unsupported protocol version {number}") from None
        if method not in (_SSLMethod.PROTOCOL_TLS_CLIENT, _SSLMethod.PROTOCOL_TLS_SERVER):
            warnings.warn(f"ssl.{method.name} is deprecated", DeprecationWarning, stacklevel=2)
        context = super().__new__(cls)
        context._begin(method)
        return context

    def _begin(self, method):
        self._protocol = method
        self._tls = _tls.context(method)
        self._check_hostname = method is _SSLMethod.PROTOCOL_TLS_CLIENT
        self._post_handshake_auth = False
        self._sni_callback = self._keylog_filename = self._keylog = self._message_callback = None
        switches = Options.OP_NO_SSLv3 | Options.OP_NO_COMPRESSION | Options.OP_CIPHER_SERVER_PREFERENCE
        self._tls.change_options(0, _flags(Options.OP_ALL | switches))
        self._tls.set_ciphers(_DEFAULT_CIPHERS)
        version = _OLD_VERSIONS.get(method)
        self._tls.set_version(False, version or TLSVersion.TLSv1_2)
        if version:
            self._tls.set_version(True, version)
        self._tls.set_verify_mode(_MODES[VerifyMode.CERT_REQUIRED if self._check_hostname else VerifyMode.CERT_NONE])
        self._host_flags = _NO_PARTIAL_WILDCARDS

    # MARK: Settings

    @property
    def protocol(self):
        return self._protocol

    @property
    def options(self):
        return Options(self._tls.get_options())

    @options.setter
    def options(self, value):
        new, old = _flags(value), self._tls.get_options()
        if new & ~old & _FORBIDDING:
            warnings.warn(
                "ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated", DeprecationWarning, stacklevel=2)
        self._tls.change_options(old & ~new, new & ~old)

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if value and self.verify_mode == VerifyMode.CERT_NONE:
            self.verify_mode = VerifyMode.CERT_REQUIRED

    @property
    def verify_mode(self):
        mode = self._tls.get_verify_mode()
        return next((name for name, number in _MODES.items() if number == mode & 3), mode)

    @verify_mode.setter
    def verify_mode(self, value):
        mode = _index(value)
        if mode not in _MODES:
            raise ValueError("invalid value for verify_mode")
        if mode == VerifyMode.CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._tls.set_verify_mode(_MODES[mode])

    @property
    def verify_flags(self):
        return VerifyFlags(self._tls.get_verify_flags())

    @verify_flags.setter
    def verify_flags(self, value):
        new, old = _flags(value), self._tls.get_verify_flags()
        self._tls.change_verify_flags(old & ~new, new & ~old)

    @property
    def _host_flags(self):
        return self._name_flags

    @_host_flags.setter
    def _host_flags(self, value):
        self._tls.set_host_flags(value)
        self._name_flags = value

    @property
    def hostname_checks_common_name(self):
        return not self._host_flags & _NEVER_CHECK_SUBJECT

    @hostname_checks_common_name.setter
    def hostname_checks_common_name(self, value):
        self._host_flags = self._host_flags & ~_NEVER_CHECK_SUBJECT | (0 if value else _NEVER_CHECK_SUBJECT)

    @property
    def minimum_version(self):
        return TLSVersion(self._tls.get_version(False) or TLSVersion.MINIMUM_SUPPORTED)

    @minimum_version.setter
    def minimum_version(self, value):
        if value == TLSVersion.SSLv3:
            self.options &= ~Options.OP_NO_SSLv3
        self._set_version(False, value)

    @property
    def maximum_version(self):
        return TLSVersion(self._tls.get_version(True) or TLSVersion.MAXIMUM_SUPPORTED)

    @maximum_version.setter
    def maximum_version(self, value):
        self._set_version(True, value)

    def _set_version(self, is_maximum, value):
        number = _index(value)
        if self._protocol in _OLD_VERSIONS:
            raise ValueError("The context's protocol doesn't support modification of highest and lowest version.")
        if number not in list(TLSVersion):
            raise ValueError(f"Unsupported TLS/SSL version 0x{number & 0xffffffff:x}")
        version = TLSVersion(number)
        if version in (TLSVersion.SSLv3, TLSVersion.TLSv1, TLSVersion.TLSv1_1):
            warnings.warn(f"ssl.TLSVersion.{version.name} is deprecated", DeprecationWarning, stacklevel=3)
        if version == TLSVersion.MINIMUM_SUPPORTED:
            version = TLSVersion.TLSv1 if is_maximum else 0
        elif version == TLSVersion.MAXIMUM_SUPPORTED:
            version = 0 if is_maximum else TLSVersion.TLSv1_3
        if not self._tls.set_version(is_maximum, version):
            raise ValueError(f"Unsupported protocol version 0x{int(version):x}")

    @property
    def security_level(self):
        return self._tls.security_level()

    @property
    def post_handshake_auth(self):
        return self._post_handshake_auth

    @post_handshake_auth.setter
    def post_handshake_auth(self, value):
        self._post_handshake_auth = bool(value)
        self._tls.set_late_authentication(self._post_handshake_auth)

    @property
    def num_tickets(self):
        return self._tls.get_tickets()

    @num_tickets.setter
    def num_tickets(self, value):
        number = _index(value)
        if number < 0:
            raise ValueError("value must be non-negative")
        if self._protocol is not _SSLMethod.PROTOCOL_TLS_SERVER:
            raise ValueError("SSLContext is not a server context.")
        if not self._tls.set_tickets(number):
            raise ValueError("failed to set num tickets.")

    def session_stats(self):
        names = "number connect connect_good connect_renegotiate accept accept_good accept_renegotiate"
        counts = dict(zip(
            f"{names} hits _ misses timeouts cache_full".split(),
            self._tls.session_counts()))
        counts.pop("_")
        return counts

    # MARK: Ciphers and protocols

    def set_ciphers(self, cipherlist, /):
        if not isinstance(cipherlist, str):
            raise TypeError(f"set_ciphers() argument must be str, not {type(cipherlist).__name__}")
        if not self._tls.set_ciphers(cipherlist):
            raise SSLError("No cipher can be selected.")

    def get_ciphers(self):
        names = "id name protocol description strength_bits alg_bits aead symmetric digest kea auth".split()
        ciphers = [dict(zip(names, facts)) for facts in self._tls.ciphers()]
        for cipher in ciphers:
            cipher["description"] = cipher["description"].strip()
        return ciphers

    def set_ecdh_curve(self, name, /):
        if not self._tls.set_curve(os.fsencode(name)):
            raise ValueError(f"unknown elliptic curve name {name!r}")

    def load_dh_params(self, path, /):
        try:
            self._tls.load_dh(os.fsencode(path))
        except SSLError:
            raise
        except OSError as error:
            raise type(error)(error.errno, error.strerror, path) from None

    def _set_alpn_protocols(self, protos):
        self._tls.set_protocols(protos)

    def set_alpn_protocols(self, alpn_protocols):
        """Set what this side speaks above TLS, the best first."""
        names = bytearray()
        for protocol in alpn_protocols:
            name = bytes(protocol, "ascii")
            if not 0 < len(name) < 256:
                raise SSLError("ALPN protocols must be 1 to 255 in length")
            names += bytes([len(name)]) + name
        self._set_alpn_protocols(names)

    def set_npn_protocols(self, npn_protocols):
        warnings.warn("ssl NPN is deprecated, use ALPN instead", DeprecationWarning, stacklevel=2)
        raise NotImplementedError("The NPN extension requires OpenSSL 1.0.1 or later.")

    # MARK: Certificates

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        certificate = _path(certfile, "certfile")
        key = certificate if keyfile is None else _path(keyfile, "keyfile")
        self._tls.load_chain(certificate, key, password_function(password))

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        file = None if cafile is None else _path(cafile, "cafile")
        folder = None if capath is None else _path(capath, "capath")
        if cadata is not None:
            self._trust(cadata)
        if file is not None or folder is not None:
            self._tls.trust_files(file, folder)

    def _trust(self, cadata):
        is_text = isinstance(cadata, str)
        try:
            data = cadata.encode("ascii") if is_text else bytes(memoryview(cadata))
        except (TypeError, UnicodeEncodeError):
            raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
        if not data:
            raise ValueError("Empty certificate data")
        self._tls.trust_data(data, is_text)

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        if not isinstance(purpose, _ASN1Object):
            raise TypeError(purpose)
        self.set_default_verify_paths()

    def set_default_verify_paths(self):
        self._tls.trust_defaults()

    def get_ca_certs(self, binary_form=False):
        return [
            der if binary_form else decode(der) for kind, is_authority, der in self._tls.trusted() if is_authority]

    def cert_store_stats(self):
        kinds = [(kind, is_authority) for kind, is_authority, _ in self._tls.trusted()]
        return {
            "x509": sum(kind == 1 for kind, _ in kinds), "crl": sum(kind == 2 for kind, _ in kinds),
            "x509_ca": sum(is_authority for _, is_authority in kinds)}

    # MARK: Callbacks

    @property
    def sni_callback(self):
        return self._sni_callback

    @sni_callback.setter
    def sni_callback(self, callback):
        if self._protocol is _SSLMethod.PROTOCOL_TLS_CLIENT:
            raise ValueError("sni_callback cannot be set on TLS_CLIENT context")
        if callback is not None and not callable(callback):
            raise TypeError("not a callable object")
        self._sni_callback = callback
        self._tls.set_servername_callback(callback)

    def set_servername_callback(self, server_name_callback):
        """As `sni_callback`, but the name comes as it is on the wire."""
        if server_name_callback is None:
            self.sni_callback = None
            return
        if not callable(server_name_callback):
            raise TypeError("not a callable object")

        def with_encoded_name(connection, name, context):
            return server_name_callback(connection, self._encode_hostname(name), context)

        self.sni_callback = with_encoded_name

    @property
    def keylog_filename(self):
        return self._keylog_filename

    @keylog_filename.setter
    def keylog_filename(self, value):
        if self._keylog is not None:
            self._tls.set_keylog_callback(None)
            self._keylog.close()
            self._keylog = self._keylog_filename = None
        if value is None:
            return
        file = open(os.fspath(value), "a", encoding="utf-8")
        if file.tell() == 0:
            file.write("# TLS secrets log file, generated by OpenSSL / Python\n")
            file.flush()
        self._keylog, self._keylog_filename = file, value

        def write_secret(line):
            file.write(line + "\n")
            file.flush()

        self._tls.set_keylog_callback(write_secret)

    @property
    def _msg_callback(self):
        return self._message_callback

    @_msg_callback.setter
    def _msg_callback(self, callback):
        if callback is not None and not callable(callback):
            raise TypeError(f"{callback} is not callable.")
        self._message_callback = callback
        self._tls.set_message_callback(None if callback is None else _message_function(callback))

    def set_psk_client_callback(self, callback):
        if self._protocol is _SSLMethod.PROTOCOL_TLS_SERVER:
            raise refusal("Cannot add PSK client callback to a PROTOCOL_TLS_SERVER context", 4810)
        self._tls.set_psk_client_callback(psk_client_function(callback))

    def set_psk_server_callback(self, callback, identity_hint=None):
        if self._protocol is _SSLMethod.PROTOCOL_TLS_CLIENT:
            raise refusal("Cannot add PSK server callback to a PROTOCOL_TLS_CLIENT context", 4930)
        if callback is None:
            self._tls.set_psk_hint(None)
        elif not self._tls.set_psk_hint(identity_hint or ""):
            raise SSLError("failed to set identity hint")
        self._tls.set_psk_server_callback(psk_server_function(callback))

    # MARK: Connections

    def _encode_hostname(self, hostname):
        if hostname is None:
            return None
        if isinstance(hostname, str):
            return hostname.encode("idna").decode("ascii")
        return hostname.decode("ascii")

    def _check_side(self, server_side):
        if server_side and self._protocol is _SSLMethod.PROTOCOL_TLS_CLIENT:
            raise refusal("Cannot create a server socket with a PROTOCOL_TLS_CLIENT context", 812)
        if not server_side and self._protocol is _SSLMethod.PROTOCOL_TLS_SERVER:
            raise refusal("Cannot create a client socket with a PROTOCOL_TLS_SERVER context", 819)

    def _wrap_socket(self, sock, server_side, server_hostname=None, *, owner=None, session=None):
        hostname = self._encode_hostname(server_hostname) if server_hostname else server_hostname
        return _SSLSocket(self, sock, (), server_side, hostname, owner, session)

    def _wrap_bio(self, incoming, outgoing, server_side, server_hostname=None, *, owner=None, session=None):
        return _SSLSocket(self, None, (incoming, outgoing), server_side, server_hostname, owner, session)


class SSLContext(_SSLContext):
    """Settings and certificates of connections, and the ways to make one."""

    sslsocket_class = None
    sslobject_class = SSLObject

    def wrap_socket(
        self, sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None,
        session=None,
    ):  # fmt: skip
        return self.sslsocket_class._create(
            sock=sock, server_side=server_side, do_handshake_on_connect=do_handshake_on_connect,
            suppress_ragged_eofs=suppress_ragged_eofs, server_hostname=server_hostname, context=self, session=session)

    def wrap_bio(self, incoming, outgoing, server_side=False, server_hostname=None, session=None):
        return self.sslobject_class._create(
            incoming, outgoing, server_side=server_side, server_hostname=self._encode_hostname(server_hostname),
            session=session, context=self)


_SSLContext.__module__ = "_ssl"
SSLContext.__module__ = Purpose.__module__ = _ASN1Object.__module__ = "ssl"


def _member(kind, value):
    try:
        return kind(value)
    except ValueError:
        return value


def _message_function(callback):
    """What OpenSSL calls for each message that it sees."""
    places = {_TLSContentType.ALERT: 1}

    def show(connection, is_written, version, content, data):
        content = _member(_TLSContentType, content)
        kind = 0x101 if content == _TLSContentType.CHANGE_CIPHER_SPEC else data[places.get(content, 0)]
        if content == _TLSContentType.APPLICATION_DATA:
            kind = -1
        names = {
            _TLSContentType.HEADER: _TLSContentType, _TLSContentType.ALERT: _TLSAlertType,
        }.get(content, _TLSMessageType)
        callback(
            connection, "write" if is_written else "read", _member(TLSVersion, version), content, _member(names, kind),
            data)

    return show
