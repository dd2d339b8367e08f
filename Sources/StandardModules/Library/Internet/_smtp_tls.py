"""SMTP over TLS from the beginning."""

import smtplib
import socket


def _make_context():
    try:
        import ssl
    except ImportError:
        raise RuntimeError("No SSL support included in this Python") from None
    return ssl._create_stdlib_context()


class SMTP_SSL(smtplib.SMTP):
    """A connection by TLS from the beginning."""

    default_port = smtplib.SMTP_SSL_PORT

    def __init__(
        self, host="", port=0, local_hostname=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None,
        context=None,
    ):  # fmt: skip
        self.context = _make_context() if context is None else context
        super().__init__(host, port, local_hostname, timeout, source_address)

    def _get_socket(self, host, port, timeout):
        return self.context.wrap_socket(super()._get_socket(host, port, timeout), server_hostname=self._host)


SMTP_SSL.__module__ = "smtplib"
