"""Names that CPython's asyncio tests import; there is no network behind them."""

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 6, 17, 41
SOL_SOCKET, SO_REUSEADDR, SO_BROADCAST, SO_REUSEPORT = 1, 2, 6, 15
AI_PASSIVE = 1
TCP_NODELAY = 1
IPV6_V6ONLY = 26
has_ipv6 = False


class error(OSError):
    pass


class gaierror(OSError):
    pass


class socket:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("there is no network")


def _missing(*args, **kwargs):
    raise NotImplementedError("there is no network")


socketpair = getaddrinfo = getnameinfo = inet_pton = create_connection = _missing
