"""Sockets of tests."""

import errno
import os
import socket
import tempfile
import unittest

from test import support

HOST = "localhost"
HOSTv4 = "127.0.0.1"
HOSTv6 = "::1"
has_gethostname = True


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    """A port that was free a moment ago."""
    with socket.socket(family, socktype) as sock:
        return bind_port(sock)


def bind_port(sock, host=HOST):
    """Bind to a free port and return it."""
    if sock.family == socket.AF_INET and sock.type == socket.SOCK_STREAM:
        for name in "SO_REUSEADDR", "SO_REUSEPORT":
            if sock.getsockopt(socket.SOL_SOCKET, getattr(socket, name)) == 1:
                raise support.TestFailed(f"tests should never set the {name} socket option on TCP/IP sockets!")
    sock.bind((host, 0))
    return sock.getsockname()[1]


def bind_unix_socket(sock, addr):
    assert sock.family == socket.AF_UNIX
    sock.bind(addr)


def _has_ipv6():
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as sock:
            sock.bind((HOSTv6, 0))
            return True
    except OSError:
        return False


IPV6_ENABLED = _has_ipv6()


def skip_unless_bind_unix_socket(test):
    return test


def create_unix_domain_name():
    """A short path that is free."""
    return tempfile.mktemp(prefix="test_python_", suffix=".sock", dir=os.path.curdir)


def get_socket_conn_refused_errs():
    errors = [errno.ECONNREFUSED, errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EHOSTUNREACH]
    return errors if IPV6_ENABLED else [*errors, errno.EAFNOSUPPORT]


def transient_internet(resource_name, *, timeout=None, errnos=()):
    raise unittest.SkipTest("there is no internet")


def tcp_blackhole():
    return False


def skip_if_tcp_blackhole(test):
    return test
