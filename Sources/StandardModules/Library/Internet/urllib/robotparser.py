"""The file robots.txt: what a site lets programs fetch."""

import collections
import time
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["RobotFileParser"]

RequestRate = collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    """Answers whether a program may fetch a page."""

    def __init__(self, url=""):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.last_checked = 0
        self.set_url(url)

    def mtime(self):
        """Return when the file was read."""
        return self.last_checked

    def modified(self):
        """Note that the file has been read now."""
        self.last_checked = time.time()

    def set_url(self, url):
        """Say where the file is."""
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        """Fetch the file and parse it."""
        try:
            with urllib.request.urlopen(self.url) as answer:
                text = answer.read()
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):
                self.disallow_all = True
            elif 400 <= error.code < 500:
                self.allow_all = True
            error.close()
        else:
            self.parse(text.decode("utf-8", "surrogateescape").splitlines())

    def _add_entry(self, entry):
        if "*" not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            # The first one counts.
            self.default_entry = entry

    def parse(self, lines):
        """Take the lines of a file: programs are named first, then rules for them."""
        self.modified()
        entry, has_rules = Entry(), False
        for line in lines:
            if not line and (entry.useragents or has_rules):
                if has_rules:
                    self._add_entry(entry)
                entry, has_rules = Entry(), False
                continue
            line = line.partition("#")[0].strip()
            word, colon, value = line.partition(":")
            if not colon:
                continue
            word, value = word.strip().lower(), urllib.parse.unquote(value.strip())
            if word == "user-agent":
                if has_rules:
                    self._add_entry(entry)
                    entry, has_rules = Entry(), False
                entry.useragents.append(value)
            elif word == "sitemap":
                self.sitemaps.append(value)
            elif entry.useragents:
                has_rules = entry.take(word, value) or has_rules
        if has_rules:
            self._add_entry(entry)

    def can_fetch(self, useragent, url):
        """Return whether a program may fetch a page."""
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            # Nothing is known yet: better ask too much than fetch too much.
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        url = urllib.parse.urlunparse(("", "", parts.path, parts.params, parts.query, parts.fragment))
        url = urllib.parse.quote(url) or "/"
        entry = self._entry_of(useragent)
        return True if entry is None else entry.allowance(url)

    def _entry_of(self, useragent):
        return next((entry for entry in self.entries if entry.applies_to(useragent)), self.default_entry)

    def crawl_delay(self, useragent):
        """Return the seconds between two requests of a program, or None."""
        entry = self._entry_of(useragent) if self.mtime() else None
        return None if entry is None else entry.delay

    def request_rate(self, useragent):
        """Return how many requests a program may make in how many seconds, or None."""
        entry = self._entry_of(useragent) if self.mtime() else None
        return None if entry is None else entry.req_rate

    def site_maps(self):
        """Return the addresses of maps of the site, or None."""
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries if self.default_entry is None else [*self.entries, self.default_entry]
        return "\n\n".join(map(str, entries))


class RuleLine:
    """Paths that begin so are allowed, or are not."""

    def __init__(self, path, allowance):
        if path == "" and not allowance:
            # Nothing is forbidden.
            allowance = True
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))
        self.allowance = allowance

    def applies_to(self, filename):
        return self.path == "*" or filename.startswith(self.path)

    def __str__(self):
        return ("Allow" if self.allowance else "Disallow") + ": " + self.path


class Entry:
    """Programs and the rules for them."""

    def __init__(self):
        self.useragents = []
        self.rulelines = []
        self.delay = None
        self.req_rate = None

    def take(self, word, value):
        """Take a line; return whether it is a rule."""
        if word in ("allow", "disallow"):
            self.rulelines.append(RuleLine(value, word == "allow"))
        elif word == "crawl-delay":
            if value.isdigit():
                self.delay = int(value)
        elif word == "request-rate":
            numbers = value.split("/")
            if len(numbers) == 2 and all(number.strip().isdigit() for number in numbers):
                self.req_rate = RequestRate(*map(int, numbers))
        else:
            return False
        return True

    def applies_to(self, useragent):
        useragent = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.useragents)

    def allowance(self, filename):
        rule = next((rule for rule in self.rulelines if rule.applies_to(filename)), None)
        return True if rule is None else rule.allowance

    def __str__(self):
        lines = [f"User-agent: {agent}" for agent in self.useragents]
        if self.delay is not None:
            lines.append(f"Crawl-delay: {self.delay}")
        if self.req_rate is not None:
            lines.append(f"Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}")
        return "\n".join(lines + list(map(str, self.rulelines)))
