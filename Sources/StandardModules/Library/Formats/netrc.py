"""The file .netrc: names and passwords for hosts."""

import os
import stat

__all__ = ["netrc", "NetrcParseError"]


class NetrcParseError(Exception):
    """The file is not as such files are."""

    def __init__(self, msg, filename=None, lineno=None):
        self.filename = filename
        self.lineno = lineno
        self.msg = msg
        super().__init__(msg)

    def __str__(self):
        return f"{self.msg} ({self.filename}, line {self.lineno})"


class _Words:
    """The words of a file; `lineno` is the line of the last one."""

    def __init__(self, file):
        self.text = file.read()
        self.place = 0
        self.lineno = 1

    def char(self):
        if self.place >= len(self.text):
            return ""
        char = self.text[self.place]
        self.place += 1
        if char == "\n":
            self.lineno += 1
        return char

    def rest_of_line(self):
        """The line from here on; it is not counted."""
        line = self.text[self.place :].partition("\n")
        self.place += len(line[0]) + len(line[1])
        return line[0] + line[1]

    def word(self):
        """The next word, without its quotes; empty at the end."""
        char = self.char()
        while char in "\n\t\r " and char:
            char = self.char()
        if char == '"':
            return self._until('"')
        if char == "\\":
            char = self.char()
        return char and self._until("\n\t\r ", char)

    def _until(self, ends, word=""):
        while (char := self.char()) and char not in ends:
            word += self.char() if char == "\\" else char
        return word


class netrc:
    """What a file says of hosts, and its macros."""

    def __init__(self, file=None):
        is_default = file is None
        if is_default:
            file = os.path.join(os.path.expanduser("~"), ".netrc")
        self.hosts = {}
        self.macros = {}
        try:
            with open(file, encoding="utf-8") as source:
                self._parse(file, source, is_default)
        except UnicodeDecodeError:
            with open(file, encoding="locale") as source:
                self._parse(file, source, is_default)

    def _parse(self, file, source, is_default):
        words = _Words(source)
        while True:
            line = words.lineno
            top = words.word()
            if not top:
                return
            if top[0] == "#":
                if words.lineno == line:
                    words.rest_of_line()
            elif top == "macdef":
                self._read_macro(words, words.word(), file)
            elif top in ("machine", "default"):
                host = words.word() if top == "machine" else "default"
                self._read_host(words, host, file, source, is_default)
            else:
                raise NetrcParseError(f"bad toplevel token {top!r}", file, words.lineno)

    def _read_macro(self, words, name, file):
        lines = self.macros[name] = []
        while True:
            line = words.rest_of_line()
            if not line:
                raise NetrcParseError("Macro definition missing null line terminator.", file, words.lineno)
            if line == "\n":
                return
            lines.append(line)

    def _read_host(self, words, host, file, source, is_default):
        if not host:
            raise NetrcParseError("missing 'machine' name", file, words.lineno)
        known = {"login": "", "account": "", "password": ""}
        self.hosts[host] = "", "", ""
        while True:
            line, place = words.lineno, words.place
            word = words.word()
            if word.startswith("#"):
                if words.lineno == line:
                    words.rest_of_line()
            elif word in ("", "machine", "default", "macdef"):
                words.place, words.lineno = place, line
                break
            elif word in ("login", "user"):
                known["login"] = words.word()
            elif word in known:
                known[word] = words.word()
            else:
                raise NetrcParseError(f"bad follower token {word!r}", file, words.lineno)
        self.hosts[host] = known["login"], known["account"], known["password"]
        self._check_owner(source, is_default, known["login"])

    def _check_owner(self, source, is_default, login):
        if not is_default or os.name != "posix" or login == "anonymous":
            return
        status = os.fstat(source.fileno())
        if status.st_uid != os.getuid():
            raise NetrcParseError("~/.netrc file owner does not match the current user")
        if status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise NetrcParseError(
                "~/.netrc access too permissive: access permissions must restrict access to only the owner"
            )

    def authenticators(self, host):
        """Return name, account and password for a host, or for the default one; None for neither."""
        return self.hosts.get(host, self.hosts.get("default"))

    def __repr__(self):
        text = ""
        for host, (login, account, password) in self.hosts.items():
            text += f"machine {host}\n\tlogin {login}\n"
            text += f"\taccount {account}\n" if account else ""
            text += f"\tpassword {password}\n"
        for name, lines in self.macros.items():
            text += f"macdef {name}\n" + "".join(lines) + "\n"
        return text
