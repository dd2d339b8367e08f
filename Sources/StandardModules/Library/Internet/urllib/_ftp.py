"""Opening ftp URLs."""

from urllib._opener import BaseHandler
from urllib._splitting import _splitattr, _splitpasswd, _splitport, _splituser
from urllib.error import URLError
from urllib.parse import unquote
from urllib.response import addclosehook, addinfourl


class FTPHandler(BaseHandler):
    """Opens ftp URLs."""

    def ftp_open(self, req):
        import ftplib
        import mimetypes
        import socket
        from email import message_from_string

        if not req.host:
            raise URLError("ftp error: no host given")
        user, host = _splituser(req.host)
        user, password = _splitpasswd(user) if user else (None, None)
        host, port = _splitport(host)
        try:
            host = socket.gethostbyname(unquote(host))
        except OSError as error:
            raise URLError(error)
        path, attributes = _splitattr(req.selector)
        dirs = [unquote(part) for part in path.split("/")]
        *dirs, file = dirs[1:] if len(dirs) > 1 and not dirs[0] else dirs
        try:
            connection = self.connect_ftp(
                user or "", password or "", host, int(port or ftplib.FTP_PORT), dirs, req.timeout)
            stream, size = connection.retrfile(file, transfer_type(attributes, file))
        except ftplib.all_errors as error:
            raise URLError(error) from error
        headers = ""
        if kind := mimetypes.guess_type(req.full_url)[0]:
            headers += f"Content-type: {kind}\n"
        if size is not None and size >= 0:
            headers += f"Content-length: {size}\n"
        return addinfourl(stream, message_from_string(headers), req.full_url)

    def connect_ftp(self, user, passwd, host, port, dirs, timeout):
        """A connection for one file."""
        return ftpwrapper(user, passwd, host, port, dirs, timeout, persistent=False)


def transfer_type(attributes, file):
    """A, I or D, as the attributes of a URL have it; folders are listed."""
    for attribute in attributes:
        name, _, value = attribute.partition("=")
        if name.lower() == "type" and value and value.upper() in "AID":
            return value.upper()
    return "I" if file else "D"


class CacheFTPHandler(FTPHandler):
    """Keeps connections for a while, to use them again."""

    def __init__(self):
        self.cache, self.timeout = {}, {}
        self.soonest = 0
        self.delay, self.max_conns = 60, 16

    def setTimeout(self, t):
        """Keep connections so many seconds."""
        self.delay = t

    def setMaxConns(self, m):
        """Keep so many connections."""
        self.max_conns = m

    def connect_ftp(self, user, passwd, host, port, dirs, timeout):
        import time

        key = user, host, port, "/".join(dirs), timeout
        if key not in self.cache:
            self.cache[key] = ftpwrapper(user, passwd, host, port, dirs, timeout)
        self.timeout[key] = time.time() + self.delay
        self.check_cache()
        return self.cache[key]

    def check_cache(self):
        """Let go of what is old, and of one connection when there are too many."""
        import time

        now = time.time()
        for key in [key for key, end in self.timeout.items() if end < now]:
            self._drop(key)
        if len(self.cache) == self.max_conns and self.timeout:
            self._drop(min(self.timeout, key=self.timeout.get))
        self.soonest = min(self.timeout.values(), default=0)

    def _drop(self, key):
        self.cache.pop(key).close()
        del self.timeout[key]

    def clear_cache(self):
        """Close all connections."""
        for connection in self.cache.values():
            connection.close()
        self.cache.clear()
        self.timeout.clear()


class ftpwrapper:
    """A connection to a folder of a server, shared by the files that are read from it."""

    def __init__(self, user, passwd, host, port, dirs, timeout=None, persistent=True):
        self.user, self.passwd = user, passwd
        self.host, self.port = host, port
        self.dirs, self.timeout = dirs, timeout
        self.refcount = 0
        self.keepalive = persistent
        try:
            self.init()
        except BaseException:
            self.close()
            raise

    def init(self):
        """Connect and go to the folder."""
        import ftplib

        self.busy = 0
        self.ftp = ftplib.FTP()
        self.ftp.connect(self.host, self.port, self.timeout)
        self.ftp.login(self.user, self.passwd)
        self.ftp.cwd("/".join(self.dirs))

    def retrfile(self, file, type):
        """The stream of a file, or of the list of a folder, and its size."""
        import ftplib

        self.endtransfer()
        is_list = type in ("d", "D")
        command = "TYPE A" if is_list else f"TYPE {type}"
        try:
            self.ftp.voidcmd(command)
        except ftplib.all_errors:
            self.init()
            self.ftp.voidcmd(command)
        connection = self._retrieve(file) if file and not is_list else None
        if connection is None:
            self.ftp.voidcmd("TYPE A")
            connection = self._list(file)
        self.busy = 1
        stream = addclosehook(connection[0].makefile("rb"), self.file_close)
        self.refcount += 1
        connection[0].close()
        return stream, connection[1]

    def _retrieve(self, file):
        import ftplib

        try:
            return self.ftp.ntransfercmd(f"RETR {file}")
        except ftplib.error_perm as reason:
            if str(reason)[:3] != "550":
                raise URLError(f"ftp error: {reason}") from reason
        return None

    def _list(self, file):
        import ftplib

        if not file:
            return self.ftp.ntransfercmd("LIST")
        here = self.ftp.pwd()
        try:
            self.ftp.cwd(file)
        except ftplib.error_perm as reason:
            raise URLError(f"ftp error: {reason}") from reason
        finally:
            self.ftp.cwd(here)
        return self.ftp.ntransfercmd(f"LIST {file}")

    def endtransfer(self):
        """Nothing is on its way any more."""
        self.busy = 0

    def close(self):
        """Close the connection once no file is open."""
        self.keepalive = False
        if self.refcount <= 0:
            self.real_close()

    def file_close(self):
        """A file was closed."""
        self.endtransfer()
        self.refcount -= 1
        if self.refcount <= 0 and not self.keepalive:
            self.real_close()

    def real_close(self):
        """Close the connection."""
        import ftplib

        self.endtransfer()
        try:
            self.ftp.close()
        except ftplib.all_errors:
            pass
