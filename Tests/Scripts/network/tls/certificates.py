"""What the tests of this folder share: a certificate of localhost that is its own authority, and contexts with it."""

import os
import ssl
import tempfile

CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIBqzCCAVCgAwIBAgIUI4eYi+TEo0/8k+U2X5QRTY2egtUwCgYIKoZIzj0EAwIw
JDEOMAwGA1UECgwFQmF0b24xEjAQBgNVBAMMCWxvY2FsaG9zdDAgFw0yMDAxMDEw
MDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowJDEOMAwGA1UECgwFQmF0b24xEjAQBgNV
BAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABErwWYjK40VL
JgrkdXAtDCgWgZefyk5iQJDyiYPCMjiP7BM8DMtROHPx2pJZrF9Zwvfe08VgTtjC
4mfDsJdSHKijXjBcMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMB
Af8EBTADAQH/MA4GA1UdDwEB/wQEAwIChDAdBgNVHQ4EFgQUzLGVJOjqTnB38VHb
MW4zEGvvvucwCgYIKoZIzj0EAwIDSQAwRgIhAMr0niBbSZJLyECwWPZajVEyO09T
mbl+EP9v5dKXBIZNAiEAohX9bQBh4zPYiARhP3BIKYKCiiG/+MsKQJaIT6tDsCY=
-----END CERTIFICATE-----
"""
KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgx/X50ulidMCk3RNn
ywk1yvl9G90d/ht8uIrRQsrArNGhRANCAARK8FmIyuNFSyYK5HVwLQwoFoGXn8pO
YkCQ8omDwjI4j+wTPAzLUThz8dqSWaxfWcL33tPFYE7YwuJnw7CXUhyo
-----END PRIVATE KEY-----
"""


def load(context, text=CERTIFICATE + KEY, password=None):
    """Give the context a certificate and its key, which can come from files only."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "chain.pem")
        with open(path, "w") as file:
            file.write(text)
        context.load_cert_chain(path, password=password)


def server_context():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    load(context)
    return context


def client_context():
    return ssl.create_default_context(cadata=CERTIFICATE)


class Ends:
    """A client and a server over buffers."""

    def __init__(self, client=None, server=None, hostname="localhost", session=None):
        self.buffers = [ssl.MemoryBIO() for _ in range(4)]
        a, b, c, d = self.buffers
        self.client = (client or client_context()).wrap_bio(a, b, server_hostname=hostname, session=session)
        self.server = (server or server_context()).wrap_bio(c, d, server_side=True)

    def carry(self):
        a, b, c, d = self.buffers
        c.write(b.read())
        a.write(d.read())

    def handshake(self):
        """Let both agree; what one of them raises ends it."""
        for _ in range(4):
            for end in self.client, self.server:
                try:
                    end.do_handshake()
                except ssl.SSLWantReadError:
                    pass
                self.carry()
