"""Which cookies are taken, and which are sent back."""

import re
import time

from http import cookiejar as _jar


class CookiePolicy:
    """A base for what decides about cookies."""

    netscape = True
    rfc2965 = False
    hide_cookie2 = False

    def set_ok(self, cookie, request):
        """May the cookie be kept?"""
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        """May the cookie be sent?"""
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        """May cookies of the domain be sent?"""
        return True

    def path_return_ok(self, path, request):
        """May cookies of the path be sent?"""
        return True


class DefaultCookiePolicy(CookiePolicy):
    """The rules that browsers follow."""

    DomainStrictNoDots = 1
    DomainStrictNonDomain = 2
    DomainRFC2965Match = 4
    DomainLiberal = 0
    DomainStrict = DomainStrictNoDots | DomainStrictNonDomain

    def __init__(
        self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False,
        rfc2109_as_netscape=None, hide_cookie2=False, strict_domain=False,
        strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False,
        strict_ns_domain=DomainLiberal, strict_ns_set_initial_dollar=False,
        strict_ns_set_path=False, secure_protocols=("https", "wss"),
    ):  # fmt: skip
        self.netscape = netscape
        self.rfc2965 = rfc2965
        self.rfc2109_as_netscape = rfc2109_as_netscape
        self.hide_cookie2 = hide_cookie2
        self.strict_domain = strict_domain
        self.strict_rfc2965_unverifiable = strict_rfc2965_unverifiable
        self.strict_ns_unverifiable = strict_ns_unverifiable
        self.strict_ns_domain = strict_ns_domain
        self.strict_ns_set_initial_dollar = strict_ns_set_initial_dollar
        self.strict_ns_set_path = strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked_domains = tuple(blocked_domains or ())
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def blocked_domains(self):
        """Return the domains whose cookies are not taken."""
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        self._blocked_domains = tuple(blocked_domains)

    def is_blocked(self, domain):
        return any(_jar.user_domain_match(domain, blocked) for blocked in self._blocked_domains)

    def allowed_domains(self):
        """Return the only domains whose cookies are taken; None for all."""
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def is_not_allowed(self, domain):
        if self._allowed_domains is None:
            return False
        return not any(_jar.user_domain_match(domain, allowed) for allowed in self._allowed_domains)

    # Keeping

    def set_ok(self, cookie, request):
        return all(
            getattr(self, "set_ok_" + name)(cookie, request)
            for name in ("version", "verifiability", "name", "path", "domain", "port")
        )

    def set_ok_version(self, cookie, request):
        if cookie.version is None:
            return False
        return self.rfc2965 if cookie.version > 0 else self.netscape

    def set_ok_verifiability(self, cookie, request):
        if request.unverifiable and _jar.is_third_party(request):
            if cookie.version > 0 and self.strict_rfc2965_unverifiable:
                return False
            if cookie.version == 0 and self.strict_ns_unverifiable:
                return False
        return True

    def set_ok_name(self, cookie, request):
        return not (
            cookie.version == 0 and self.strict_ns_set_initial_dollar and cookie.name.startswith("$")
        )

    def set_ok_path(self, cookie, request):
        if cookie.path_specified:
            is_checked = cookie.version > 0 or cookie.version == 0 and self.strict_ns_set_path
            return not is_checked or self.path_return_ok(cookie.path, request)
        return True

    def set_ok_domain(self, cookie, request):
        if self.is_blocked(cookie.domain) or self.is_not_allowed(cookie.domain):
            return False
        if not cookie.domain_specified:
            return True
        request_host, host = _jar.eff_request_host(request)
        domain = cookie.domain
        if self.strict_domain and domain.count(".") >= 2:
            # Domains such as .co.uk are not one's own.
            i = domain.rfind(".")
            j = domain.rfind(".", 0, i)
            if j == 0:
                second = domain[j + 1 : i]
                if second.lower() in (
                    "co", "ac", "com", "edu", "org", "net", "gov", "mil", "int", "aero", "biz", "cat",
                    "coop", "info", "jobs", "mobi", "museum", "name", "pro", "travel", "eu",
                ) and len(domain[i + 1 :]) == 2:  # fmt: skip
                    return False
        undotted = domain[1:] if domain.startswith(".") else domain
        if "." not in undotted and not host.endswith(".local"):
            return False
        if cookie.version == 0:
            hosts = (host, "." + host, request_host, "." + request_host)
            if not any(name.endswith(domain) for name in hosts):
                return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainRFC2965Match:
            if not _jar.domain_match(host, domain):
                return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainStrictNoDots:
            if "." in request_host[: -len(domain)] and not re.search(r"\.\d+$", request_host):
                return False
        return True

    def set_ok_port(self, cookie, request):
        if not cookie.port_specified:
            return True
        port = _jar.request_port(request)
        port = "80" if port is None else str(port)
        ports = cookie.port.split(",")
        return all(p.isdigit() for p in ports) and port in ports

    # Sending

    def return_ok(self, cookie, request):
        return all(
            getattr(self, "return_ok_" + name)(cookie, request)
            for name in ("version", "verifiability", "secure", "expires", "port", "domain")
        )

    def return_ok_version(self, cookie, request):
        return not (cookie.version > 0 and not self.rfc2965 or cookie.version == 0 and not self.netscape)

    return_ok_verifiability = set_ok_verifiability

    def return_ok_secure(self, cookie, request):
        return not cookie.secure or request.type in self.secure_protocols

    def return_ok_expires(self, cookie, request):
        return not cookie.is_expired(self._now)

    _now = property(lambda self: time.time())

    def return_ok_port(self, cookie, request):
        return not cookie.port or (_jar.request_port(request) or "80") in cookie.port.split(",")

    def return_ok_domain(self, cookie, request):
        request_host, host = _jar.eff_request_host(request)
        domain = cookie.domain
        dotted = "." + domain if domain and not domain.startswith(".") else domain
        if (
            cookie.version == 0 and self.strict_ns_domain & self.DomainStrictNonDomain
            and not cookie.domain_specified and domain != host
        ):  # fmt: skip
            return False
        if cookie.version > 0 and not _jar.domain_match(host, domain):
            return False
        hosts = ("." + host, "." + request_host)
        return cookie.version != 0 or any(name.endswith(dotted) for name in hosts)

    def domain_return_ok(self, domain, request):
        request_host, host = _jar.eff_request_host(request)
        hosts = ["." + name if not name.startswith(".") else name for name in (request_host, host)]
        dotted = "." + domain if domain and not domain.startswith(".") else domain
        if not any(name.endswith(dotted) for name in hosts):
            return False
        return not (self.is_blocked(domain) or self.is_not_allowed(domain))

    def path_return_ok(self, path, request):
        wanted = _jar.request_path(request)
        if wanted == path:
            return True
        return wanted.startswith(path) and (path.endswith("/") or wanted[len(path)] == "/")
