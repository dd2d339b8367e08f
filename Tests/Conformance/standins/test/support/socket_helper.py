"""Sockets of tests."""

HOST = HOSTv4 = "localhost"
HOSTv6 = "::1"
IPV6_ENABLED = False
has_gethostname = True


def find_unused_port():
    import socket

    with socket.socket() as sock:
        sock.bind((HOST, 0))
        return sock.getsockname()[1]


def bind_port(sock, host=HOST):
    sock.bind((host, 0))
    return sock.getsockname()[1]


def skip_unless_bind_unix_socket(test):
    return test


def tcp_blackhole():
    raise NotImplementedError
