"""Programs that answer requests: the old way of the common gateway interface. For http.server."""

import os
import select
import subprocess
import sys
import urllib.parse
import warnings

from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler

# Where scripts find these names, and what their reprs say.
__name__ = "http.server"


def _url_collapse_path(path):
    """The path without dots and doubled slashes: folder and last part, with one slash between."""
    path, has_query, query = path.partition("?")
    parts = urllib.parse.unquote(path).split("/")
    folders = []
    for part in parts[:-1]:
        if part == "..":
            folders.pop()
        elif part and part != ".":
            folders.append(part)
    last = parts[-1]
    if last == "..":
        folders.pop()
    if last in ("..", "."):
        last = ""
    return "/" + "/".join(folders) + "/" + (f"{last}?{query}" if has_query else last)


def nobody_uid():
    """Return the user that programs run as where the server is the superuser's."""
    import pwd

    try:
        return pwd.getpwnam("nobody")[2]
    except KeyError:
        return -1


class CGIHTTPRequestHandler(SimpleHTTPRequestHandler):
    """Serves files, and runs those in the folders of programs."""

    have_fork = hasattr(os, "fork")
    # Programs read the rest of the request themselves.
    rbufsize = 0
    cgi_directories = ["/cgi-bin", "/htbin"]

    def __init__(self, *args, **kwargs):
        warnings.warn(
            "'http.server.CGIHTTPRequestHandler' is deprecated and slated for removal in Python 3.15",
            DeprecationWarning, stacklevel=2,
        )  # fmt: skip
        super().__init__(*args, **kwargs)

    def do_POST(self):
        """Run a program with what the client sends."""
        if self.is_cgi():
            self.run_cgi()
        else:
            self.send_error(HTTPStatus.NOT_IMPLEMENTED, "Can only POST to CGI scripts")

    def send_head(self):
        """Run a program, or send the head of a file."""
        return self.run_cgi() if self.is_cgi() else super().send_head()

    def is_cgi(self):
        """Whether the path leads to a program; if so, cgi_info is its folder and the rest."""
        path = _url_collapse_path(self.path)
        slash = path.find("/", 1)
        while slash > 0 and path[:slash] not in self.cgi_directories:
            slash = path.find("/", slash + 1)
        if slash <= 0:
            return False
        self.cgi_info = path[:slash], path[slash + 1:]
        return True

    def is_executable(self, path):
        """Whether a file may be run."""
        return os.access(path, os.X_OK)

    def is_python(self, path):
        """Whether a file is a script of Python."""
        return os.path.splitext(path)[1].lower() in (".py", ".pyw")

    def run_cgi(self):
        """Run the program that cgi_info names."""
        folder, rest = self.cgi_info
        rest, _, query = rest.partition("?")
        script, slash, more = rest.partition("/")
        while slash and os.path.isdir(self.translate_path(f"{folder}/{script}")):
            folder = f"{folder}/{script}"
            script, slash, more = more.partition("/")
        name = f"{folder}/{script}"
        file = self.translate_path(name)
        if not os.path.exists(file):
            return self.send_error(HTTPStatus.NOT_FOUND, f"No such CGI script ({name!r})")
        if not os.path.isfile(file):
            return self.send_error(HTTPStatus.FORBIDDEN, f"CGI script is not a plain file ({name!r})")
        if not self.is_executable(file) and not self.is_python(file):
            return self.send_error(HTTPStatus.FORBIDDEN, f"CGI script is not executable ({name!r})")
        command = [file] if self.is_executable(file) else [sys.executable, "-u", file]
        if query and "=" not in query:
            command.append(query.replace("+", " "))
        self.send_response(HTTPStatus.OK, "Script output follows")
        self.flush_headers()
        self._run(command, self._variables(name, slash + more, query))

    def _variables(self, name, more, query):
        more = urllib.parse.unquote(more)
        facts = {
            "SERVER_SOFTWARE": self.version_string(), "SERVER_NAME": self.server.server_name,
            "GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": self.protocol_version,
            "SERVER_PORT": str(self.server.server_port), "REQUEST_METHOD": self.command,
            "PATH_INFO": more, "PATH_TRANSLATED": self.translate_path(more), "SCRIPT_NAME": name,
            "QUERY_STRING": query, "REMOTE_ADDR": self.client_address[0],
            "CONTENT_TYPE": self.headers.get("content-type") or self.headers.get_content_type(),
            "HTTP_ACCEPT": ",".join(self.headers.get_all("accept", ())),
        }  # fmt: skip
        for variable, header in (
            ("CONTENT_LENGTH", "content-length"), ("HTTP_REFERER", "referer"),
            ("HTTP_USER_AGENT", "user-agent"), ("REMOTE_HOST", None), ("HTTP_COOKIE", None),
        ):  # fmt: skip
            facts[variable] = header and self.headers.get(header) or ""
        if cookies := self.headers.get_all("cookie", []):
            facts["HTTP_COOKIE"] = ", ".join(cookies)
        kind, _, coded = self.headers.get("authorization", "").partition(" ")
        if coded:
            facts["AUTH_TYPE"] = kind
            facts["REMOTE_USER"] = self._user(kind, coded)
        return {**os.environ, **facts}

    def _user(self, kind, coded):
        import base64
        import binascii

        try:
            found = base64.b64decode(coded.encode("ascii")).decode("ascii") if kind.lower() == "basic" else ""
        except (binascii.Error, UnicodeError):
            return ""
        return found.partition(":")[0] if ":" in found else ""

    def _run(self, command, variables):
        try:
            length = int(self.headers.get("content-length", 0))
        except ValueError:
            length = 0
        data = self.rfile.read(length) if self.command.lower() == "post" and length > 0 else b""
        # What the client has sent too much must not stand in the way of the next request.
        while select.select([self.rfile], [], [], 0)[0]:
            if not self.rfile.read(1):
                break
        self.wfile.flush()
        user = nobody_uid() if os.geteuid() == 0 else -1
        options = {"user": user} if user >= 0 else {}
        done = subprocess.run(command, input=data, capture_output=True, env=variables, **options)
        self.wfile.write(done.stdout)
        if done.stderr:
            self.log_error("%s", done.stderr)
        if done.returncode:
            self.log_error("CGI script exit status %#x", done.returncode)
        else:
            self.log_message("CGI script exited OK")
