"""Jars of cookies, in memory and in files."""

import os
import re
import threading
import time

from http import cookiejar as _jar
from http._cookiepolicy import DefaultCookiePolicy
from http.cookiejar import Cookie, LoadError

_MISSING_NAME = "a filename was not supplied (nor was the CookieJar instance initialised with one)"
_VALUE_ATTRIBUTES = ("expires", "domain", "path", "comment", "version", "max-age", "port", "commenturl")


class CookieJar:
    """Cookies by domain, path and name."""

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies_lock = threading.RLock()
        self._cookies = {}

    def set_policy(self, policy):
        """Say who decides from now on."""
        self._policy = policy

    # Sending

    def _cookies_for_domain(self, domain, request):
        if not self._policy.domain_return_ok(domain, request):
            return []
        return [
            cookie
            for path, cookies in self._cookies[domain].items()
            if self._policy.path_return_ok(path, request)
            for cookie in cookies.values()
            if self._policy.return_ok(cookie, request)
        ]

    def _cookies_for_request(self, request):
        return [c for domain in self._cookies for c in self._cookies_for_domain(domain, request)]

    def _cookie_attrs(self, cookies):
        cookies.sort(key=lambda cookie: len(cookie.path), reverse=True)
        attrs = []
        for place, cookie in enumerate(cookies):
            version = cookie.version
            if place == 0 and version > 0:
                attrs.append(f"$Version={version}")
            value = cookie.value
            if value is not None and re.search(r"\W", value) and version > 0:
                value = re.sub(r'([\"\\])', r"\\\1", value)
            attrs.append(cookie.name if value is None else f"{cookie.name}={value}")
            if version > 0:
                if cookie.path_specified:
                    attrs.append(f'$Path="{cookie.path}"')
                if cookie.domain.startswith("."):
                    domain = cookie.domain
                    if not cookie.domain_initial_dot:
                        domain = domain[1:]
                    attrs.append(f'$Domain="{domain}"')
                if cookie.port is not None:
                    attrs.append("$Port" + (f'="{cookie.port}"' if cookie.port_specified else ""))
        return attrs

    def add_cookie_header(self, request):
        """Put the cookies that belong to a request into its headers."""
        with self._cookies_lock:
            cookies = self._cookies_for_request(request)
            attrs = self._cookie_attrs(cookies)
            if attrs and not request.has_header("Cookie"):
                request.add_unredirected_header("Cookie", "; ".join(attrs))
            if self._policy.rfc2965 and not self._policy.hide_cookie2 and not request.has_header("Cookie2"):
                if any(cookie.version != 1 for cookie in cookies):
                    request.add_unredirected_header("Cookie2", '$Version="1"')
        self.clear_expired_cookies()

    # Taking

    def _normalized(self, pairs_lists, now):
        """Pairs of headers as (name, value, standard attributes, others); wrong ones are left out."""
        result = []
        for pairs in pairs_lists:
            (name, value), rest_pairs = pairs[0], pairs[1:]
            standard, others, has_max_age, is_bad = {}, {}, False, False
            for key, text in rest_pairs:
                lower = key.lower()
                if lower in _VALUE_ATTRIBUTES or lower in ("discard", "secure"):
                    key = lower
                if key in ("discard", "secure") and text is None:
                    text = True
                if key in standard:
                    continue
                if key == "domain":
                    if text is None:
                        is_bad = True
                        break
                    text = text.lower()
                if key == "expires":
                    if has_max_age or text is None:
                        continue
                if key == "max-age":
                    has_max_age = True
                    try:
                        seconds = int(text)
                    except (TypeError, ValueError):
                        is_bad = True
                        break
                    key, text = "expires", now + seconds
                if key in _VALUE_ATTRIBUTES or key in ("discard", "secure"):
                    if text is None and key not in ("port", "discard", "comment", "commenturl"):
                        is_bad = True
                        break
                    standard[key] = text
                else:
                    others[key] = text
            if not is_bad:
                result.append((name, value, standard, others))
        return result

    def _made(self, parts, request, now):
        """A cookie of what a header says; None when it only takes one away."""
        name, value, standard, rest = parts
        domain = standard.get("domain", None) or None
        path, port = standard.get("path") or None, standard.get("port", False)
        expires = standard.get("expires", None)
        version = standard.get("version")
        if version is not None:
            try:
                version = int(version)
            except ValueError:
                return None
        path_specified = path is not None
        if path_specified:
            path = _jar.escape_path(path)
        else:
            path = _jar.request_path(request)
            place = path.rfind("/")
            if place >= 0:
                path = path[:place] if version == 0 else path[: place + 1]
            path = path or "/"
        domain_specified = domain is not None
        has_dot = bool(domain_specified and domain.startswith("."))
        if not domain_specified:
            domain = _jar.eff_request_host(request)[1]
        elif not has_dot:
            domain = "." + domain
        port_specified = False
        if port is None:
            port = _jar.request_port(request)
        elif port is False:
            port = None
        else:
            port_specified = True
            port = re.sub(r"\s+", "", port)
        discard = standard.get("discard", False)
        if expires is None:
            discard = True
        elif expires <= now:
            try:
                self.clear(domain, path, name)
            except KeyError:
                pass
            return None
        return Cookie(
            version, name, value, port, port_specified, domain, domain_specified, has_dot, path,
            path_specified, standard.get("secure", False), expires, discard, standard.get("comment"),
            standard.get("commenturl"), rest)  # fmt: skip

    def make_cookies(self, response, request):
        """Return the cookies that a response sets."""
        headers = response.info()
        newer = headers.get_all("Set-Cookie2", [])
        older = headers.get_all("Set-Cookie", [])
        now = int(time.time())
        cookies = []
        if newer and self._policy.rfc2965:
            for parts in self._normalized(_jar.split_header_words(newer), now):
                cookies.append(self._made(parts, request, now))
        if older and self._policy.netscape:
            known = {(c.domain, c.path, c.name) for c in cookies if c}
            for parts in self._normalized(_jar.parse_ns_headers(older), now):
                cookie = self._made(parts, request, now)
                if cookie and (cookie.domain, cookie.path, cookie.name) not in known:
                    if cookie.version == 1:
                        cookie.rfc2109 = True
                        as_netscape = getattr(self._policy, "rfc2109_as_netscape", None)
                        if as_netscape or as_netscape is None and not self._policy.rfc2965:
                            cookie.version = 0
                    cookies.append(cookie)
        return [cookie for cookie in cookies if cookie]

    def set_cookie_if_ok(self, cookie, request):
        """Keep a cookie when the policy allows it."""
        with self._cookies_lock:
            if self._policy.set_ok(cookie, request):
                self.set_cookie(cookie)

    def set_cookie(self, cookie):
        """Keep a cookie."""
        with self._cookies_lock:
            paths = self._cookies.setdefault(cookie.domain, {})
            paths.setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Keep the cookies that a response sets and the policy allows."""
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                self.set_cookie_if_ok(cookie, request)

    # Dropping

    def clear(self, domain=None, path=None, name=None):
        """Drop all cookies, or those of a domain, of a path, or of a name."""
        if name is not None:
            if domain is None or path is None:
                raise ValueError("domain and path must be given to remove a cookie by name")
            del self._cookies[domain][path][name]
        elif path is not None:
            if domain is None:
                raise ValueError("domain must be given to remove cookies by path")
            del self._cookies[domain][path]
        elif domain is not None:
            del self._cookies[domain]
        else:
            self._cookies = {}

    def clear_session_cookies(self):
        """Drop the cookies that end with the session."""
        with self._cookies_lock:
            for cookie in list(self):
                if cookie.discard:
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        """Drop the cookies whose time is over."""
        with self._cookies_lock:
            now = time.time()
            for cookie in list(self):
                if cookie.is_expired(now):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        for paths in list(self._cookies.values()):
            for cookies in list(paths.values()):
                yield from list(cookies.values())

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return f"<{self.__class__.__name__}[{', '.join(repr(cookie) for cookie in self)}]>"

    def __str__(self):
        return f"<{self.__class__.__name__}[{', '.join(str(cookie) for cookie in self)}]>"


class FileCookieJar(CookieJar):
    """A jar that a file keeps."""

    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        self.filename = None if filename is None else os.fspath(filename)
        self.delayload = bool(delayload)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Write the cookies into a file."""
        raise NotImplementedError()

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Add the cookies of a file."""
        with open(self._file_name(filename)) as file:
            self._really_load(file, self._file_name(filename), ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Take a file's cookies instead of these."""
        with self._cookies_lock:
            old = {d: {p: dict(c) for p, c in paths.items()} for d, paths in self._cookies.items()}
            self._cookies = {}
            try:
                self.load(filename, ignore_discard, ignore_expires)
            except OSError:
                self._cookies = old
                raise

    def _file_name(self, filename):
        if filename is None and self.filename is None:
            raise ValueError(_MISSING_NAME)
        return self.filename if filename is None else filename

    def _kept(self, ignore_discard, ignore_expires):
        now = time.time()
        for cookie in self:
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                yield cookie

    def _open_for_writing(self, filename):
        return os.fdopen(os.open(filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w")


def lwp_cookie_str(cookie):
    """A cookie as libwww-perl writes it."""
    pairs = [(cookie.name, cookie.value), ("path", cookie.path), ("domain", cookie.domain)]
    if cookie.port is not None:
        pairs.append(("port", cookie.port))
    for name, text in (
        ("path_spec", cookie.path_specified), ("port_spec", cookie.port_specified),
        ("domain_dot", cookie.domain_initial_dot), ("secure", cookie.secure),
    ):  # fmt: skip
        if text:
            pairs.append((name, None))
    if cookie.expires:
        pairs.append(("expires", _jar.time2isoz(float(cookie.expires))))
    if cookie.discard:
        pairs.append(("discard", None))
    if cookie.comment:
        pairs.append(("comment", cookie.comment))
    if cookie.comment_url:
        pairs.append(("commenturl", cookie.comment_url))
    pairs += [(key, str(cookie._rest[key])) for key in sorted(cookie._rest)]
    pairs.append(("version", str(cookie.version)))
    return _jar.join_header_words([pairs])


class LWPCookieJar(FileCookieJar):
    """A jar in a file of libwww-perl's format."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        """Return the cookies as lines."""
        lines = [
            "Set-Cookie3: " + lwp_cookie_str(cookie)
            for cookie in self._kept(ignore_discard, ignore_expires)
        ]
        return "\n".join([*lines, ""])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with self._open_for_writing(self._file_name(filename)) as file:
            file.write("#LWP-Cookies-2.0\n")
            file.write(self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not re.search(r"^\#LWP-Cookies-(\d+\.\d+)", f.readline()):
            raise LoadError(f"{filename!r} does not look like a Set-Cookie3 (LWP) format file")
        now = time.time()
        flags = ("port_spec", "path_spec", "domain_dot", "secure", "discard")
        values = ("version", "port", "path", "domain", "expires", "comment", "commenturl")
        for line in f:
            if not line.startswith("Set-Cookie3:"):
                continue
            for pairs in _jar.split_header_words([line[len("Set-Cookie3:") :].strip()]):
                name, value = pairs[0]
                known, rest = dict.fromkeys(flags, False), {}
                for key, text in pairs[1:]:
                    lower = key.lower()
                    if lower in flags:
                        known[lower] = text is None or text
                    elif lower in values:
                        known[lower] = text
                    else:
                        rest[key] = text
                expires = known.get("expires")
                if expires is not None:
                    expires = _jar.iso2time(expires)
                discard = expires is None or known["discard"]
                domain = known["domain"]
                cookie = Cookie(
                    known.get("version"), name, value, known.get("port"), known["port_spec"], domain,
                    domain.startswith("."), known["domain_dot"], known.get("path"), known["path_spec"],
                    known["secure"], expires, discard, known.get("comment"), known.get("commenturl"),
                    rest)  # fmt: skip
                if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                    self.set_cookie(cookie)


class MozillaCookieJar(FileCookieJar):
    """A jar in a file of Netscape's format, as curl and wget read it."""

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        with self._open_for_writing(self._file_name(filename)) as file:
            file.write("# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n")
            file.write("# This is a generated file!  Do not edit.\n\n")
            for cookie in self._kept(ignore_discard, ignore_expires):
                flags = ["TRUE" if flag else "FALSE" for flag in (cookie.domain.startswith("."), cookie.secure)]
                expires = "" if cookie.expires is None else str(cookie.expires)
                name, value = ("", cookie.name) if cookie.value is None else (cookie.name, cookie.value)
                domain = cookie.domain
                if cookie.has_nonstandard_attr("HTTPOnly"):
                    domain = "#HttpOnly_" + domain
                file.write("\t".join([domain, flags[0], cookie.path, flags[1], expires, name, value]) + "\n")

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not re.search("#( Netscape)? HTTP Cookie File", f.readline()):
            raise LoadError(f"{filename!r} does not look like a Netscape format cookies file")
        now = time.time()
        for line in f:
            line, rest = line.removesuffix("\n"), {}
            if line.startswith("#HttpOnly_"):
                rest["HTTPOnly"] = ""
                line = line[len("#HttpOnly_") :]
            if line.strip().startswith(("#", "$")) or not line.strip():
                continue
            domain, specified, path, secure, expires, name, value = line.split("\t")
            if name == "":
                name, value = value, None
            cookie = Cookie(
                0, name, value, None, False, domain, specified == "TRUE", domain.startswith("."), path,
                False, secure == "TRUE", expires or None, expires == "", None, None, rest)  # fmt: skip
            if (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now)):
                self.set_cookie(cookie)
