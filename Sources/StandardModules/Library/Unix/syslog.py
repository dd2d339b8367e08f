"""The system's log: messages go to the socket of the service that writes it."""

import os
import sys

_PLACES = ("/dev/log", "/var/run/syslog", "/var/run/log")
LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS = range(0, 64, 8)
LOG_UUCP, LOG_CRON, LOG_AUTHPRIV, LOG_FTP = range(64, 96, 8)
LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7 = range(128, 192, 8)
LOG_PID, LOG_CONS, LOG_ODELAY, LOG_NDELAY, LOG_NOWAIT, LOG_PERROR = (1 << place for place in range(6))

_ident = None
_options = 0
_facility = LOG_USER
_mask = 0xFF
_socket = None


def LOG_MASK(pri, /):
    """The mask of one priority."""
    return 1 << pri


def LOG_UPTO(pri, /):
    """The mask of all priorities up to one."""
    return (1 << pri + 1) - 1


def openlog(ident=None, logoption=0, facility=LOG_USER):
    """Set what stands before later messages, and where they belong."""
    global _ident, _options, _facility
    closelog()
    _ident, _options, _facility = ident, logoption, facility


def closelog():
    """Let go of the service; what openlog() has set is forgotten."""
    global _ident, _options, _facility, _socket
    if _socket is not None:
        _socket.close()
    _ident, _options, _facility, _socket = None, 0, LOG_USER, None


def setlogmask(maskpri, /):
    """Set which priorities are written; return what was set before."""
    global _mask
    before = _mask
    if maskpri:
        _mask = maskpri
    return before


def _service():
    global _socket
    if _socket is None:
        import socket

        for kind in socket.SOCK_DGRAM, socket.SOCK_STREAM:
            for place in _PLACES:
                try:
                    made = socket.socket(socket.AF_UNIX, kind)
                    made.connect(place)
                except OSError:
                    made.close()
                else:
                    _socket = made
                    return made
    return _socket


def syslog(*arguments):
    """syslog([priority,] message): write a message; without a service it is lost."""
    global _socket
    if len(arguments) not in (1, 2):
        raise TypeError("syslog.syslog requires 1 to 2 arguments")
    priority, message = (LOG_INFO, *arguments)[-2:]
    if not isinstance(message, str):
        raise TypeError(f"argument must be str, not {type(message).__name__}")
    if not _mask & 1 << (priority & 7):
        return
    ident = os.path.basename(sys.argv[0] or "baton") if _ident is None else _ident
    line = f"{ident}[{os.getpid()}]: {message}" if _options & LOG_PID else f"{ident}: {message}"
    if _options & LOG_PERROR:
        sys.stderr.write(line + "\n")
    level = priority if priority & ~7 else priority | _facility
    service = _service()
    if service is not None:
        try:
            service.send(f"<{level}>{line}".encode())
        except OSError:
            service.close()
            _socket = None
