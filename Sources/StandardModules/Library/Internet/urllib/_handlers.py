"""Handlers of requests: HTTP with its redirects and errors, files, data, proxies, passwords."""

import functools
import http.client
import re
import warnings
from io import BytesIO
from urllib._opener import BaseHandler, Request, _splittype, basic_credentials
from urllib.error import HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlparse, urlsplit
from urllib.response import addinfourl


# HTTP ---------------------------------------------------------------------------------------------

class AbstractHTTPHandler(BaseHandler):
    """Sends requests over connections of one kind."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        """Say whether what is sent and received is printed."""
        self._debuglevel = level

    def do_request_(self, request):
        """Complete the headers of a request."""
        if not request.host:
            raise URLError("no host given")
        if request.data is not None:
            self._put_body_headers(request)
        host = request.host
        if request.has_proxy():
            host = urlsplit(request.selector).netloc
        if not request.has_header("Host"):
            request.add_unredirected_header("Host", host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def _put_body_headers(self, request):
        data = request.data
        if isinstance(data, str):
            raise TypeError(
                "POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
        if not request.has_header("Content-type"):
            request.add_unredirected_header("Content-type", "application/x-www-form-urlencoded")
        if not request.has_header("Content-length") and not request.has_header("Transfer-encoding"):
            length = http.client.HTTPConnection._get_content_length(data, request.get_method())
            if length is not None:
                request.add_unredirected_header("Content-length", str(length))
            else:
                request.add_unredirected_header("Transfer-encoding", "chunked")

    def do_open(self, http_class, req, **http_conn_args):
        """Send a request over a new connection; return the response."""
        if not req.host:
            raise URLError("no host given")
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = dict(req.unredirected_hdrs)
        headers.update({name: value for name, value in req.headers.items() if name not in headers})
        headers["Connection"] = "close"
        headers = {name.title(): value for name, value in headers.items()}
        if req._tunnel_host:
            tunnel = {}
            if "Proxy-Authorization" in headers:
                tunnel["Proxy-Authorization"] = headers.pop("Proxy-Authorization")
            connection.set_tunnel(req._tunnel_host, headers=tunnel)
        try:
            try:
                connection.request(
                    req.get_method(), req.selector, req.data, headers,
                    encode_chunked=req.has_header("Transfer-encoding"))
            except OSError as error:
                raise URLError(error) from error
            response = connection.getresponse()
        except BaseException:
            connection.close()
            raise
        if connection.sock:
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    """Opens http URLs."""

    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """Opens https URLs."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(http.client.HTTPSConnection.debuglevel if debuglevel is None else debuglevel)
        # Most openers meet no https: the usual context is made when one does.
        self._given, self._check_hostname = context, check_hostname

    @functools.cached_property
    def _context(self):
        context = self._given
        if context is None:
            context = http.client._create_https_context(http.client.HTTPSConnection._http_vsn)
        if self._check_hostname is not None:
            context.check_hostname = self._check_hostname
        return context

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class HTTPErrorProcessor(BaseHandler):
    """Lets other handlers answer responses that are no success."""

    handler_order = 1000

    def http_response(self, request, response):
        code, message, headers = response.code, response.msg, response.info()
        if not 200 <= code < 300:
            response = self.parent.error("http", request, response, code, message, headers)
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises responses that nobody else has answered."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPCookieProcessor(BaseHandler):
    """Sends the cookies of a jar along, and keeps those that come back."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            import http.cookiejar

            cookiejar = http.cookiejar.CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response


class HTTPRedirectHandler(BaseHandler):
    """Follows redirections."""

    max_repeats = 4
    max_redirections = 10
    inf_msg = (
        "The HTTP server returned a redirect error that would lead to an infinite loop.\n"
        "The last 30x error message was:\n")

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request that follows, or an error."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD")
                or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {
            name: value for name, value in req.headers.items()
            if name.lower() not in ("content-length", "content-type")}
        return Request(
            newurl.replace(" ", "%20"), method="HEAD" if method == "HEAD" else "GET", headers=kept,
            origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        newurl = headers["location"] if "location" in headers else headers.get("uri")
        if newurl is None:
            return None
        parts = urlparse(newurl)
        if parts.scheme not in ("http", "https", "ftp", ""):
            raise HTTPError(
                newurl, code, f"{msg} - Redirection to url '{newurl}' is not allowed", headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path="/")
        newurl = urljoin(req.full_url, quote(parts.geturl(), encoding="iso-8859-1", safe="!#$%&'()*+,/:;=?@[]~"))
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return None
        visited = new.redirect_dict = getattr(req, "redirect_dict", {})
        if visited.get(newurl, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
            raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        visited[newurl] = visited.get(newurl, 0) + 1
        req.redirect_dict = visited
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


# Other schemes ------------------------------------------------------------------------------------

class UnknownHandler(BaseHandler):
    """Raises for schemes that nobody else opens."""

    def unknown_open(self, req):
        raise URLError(f"unknown url type: {req.type}")


class DataHandler(BaseHandler):
    """Opens data URLs."""

    def data_open(self, req):
        import email
        from base64 import decodebytes

        url = req.full_url
        data = url.split(":", 1)[1]
        mediatype, data = data.split(",", 1)
        data = unquote_to_bytes(data)
        if mediatype.endswith(";base64"):
            data = decodebytes(data)
            mediatype = mediatype[:-7]
        mediatype = mediatype or "text/plain;charset=US-ASCII"
        headers = email.message_from_string(f"Content-type: {mediatype}\nContent-length: {len(data)}\n")
        return addinfourl(BytesIO(data), headers, url)


class FileHandler(BaseHandler):
    """Opens URLs of files of this machine."""

    def file_open(self, req):
        url = req.selector
        if url[:2] == "//" and url[2:3] != "/" and req.host and req.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        return self.open_local_file(req)

    def open_local_file(self, req):
        """The file with headers that tell its size, type and date."""
        import email
        import email.utils
        import mimetypes
        import os
        from urllib.request import url2pathname

        host, filename = req.host, req.selector
        localfile = url2pathname(filename)
        try:
            stats = os.stat(localfile)
            mtype = mimetypes.guess_type(filename)[0]
            headers = email.message_from_string(
                f"Content-type: {mtype or 'text/plain'}\nContent-length: {stats.st_size}\n"
                f"Last-modified: {email.utils.formatdate(stats.st_mtime, usegmt=True)}\n")
            if not host or host == "localhost" or _is_own(host):
                return addinfourl(open(localfile, "rb"), headers, f"file://{host or ''}{filename}")
        except OSError as error:
            raise URLError(error, req.full_url) from error
        raise URLError("file not on local host")


def _is_own(host):
    """Is it a name of this machine?"""
    import socket

    try:
        own = {socket.gethostbyname("localhost"), *socket.gethostbyname_ex(socket.gethostname())[2]}
        return socket.gethostbyname(host) in own
    except OSError:
        return False


# Proxies and passwords ----------------------------------------------------------------------------

def _parse_proxy(proxy):
    """Scheme, user, password and host of the address of a proxy."""
    scheme, rest = _splittype(proxy)
    authority = proxy
    if not rest.startswith("/"):
        scheme = None
    elif not rest.startswith("//"):
        raise ValueError(f"proxy URL with no authority: {proxy!r}")
    else:
        end = rest.find("/", max(rest.rfind("@"), 2))
        authority = rest[2:] if end < 0 else rest[2:end]
    userinfo, at, host = authority.rpartition("@")
    if not at:
        return scheme, None, None, authority
    user, colon, password = userinfo.partition(":")
    return scheme, user, password if colon else None, host


class ProxyHandler(BaseHandler):
    """Sends requests to proxies."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            from urllib.request import getproxies

            proxies = getproxies()
        self.proxies = proxies
        for scheme, url in proxies.items():
            setattr(
                self, scheme.lower() + "_open",
                lambda request, proxy=url, scheme=scheme.lower(): self.proxy_open(request, proxy, scheme))

    def proxy_open(self, req, proxy, type):
        from urllib.request import proxy_bypass

        original = req.type
        if req.host and proxy_bypass(req.host):
            return None
        scheme, user, password, hostport = _parse_proxy(proxy)
        if user and password:
            req.add_header("Proxy-authorization", basic_credentials(unquote(user), unquote(password)))
        proxy_type = scheme or original
        req.set_proxy(unquote(hostport), proxy_type)
        if original == proxy_type or original == "https":
            return None
        return self.parent.open(req, timeout=req.timeout)


class HTTPPasswordMgr:
    """Users and passwords by realm and address."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        """Keep a password for addresses of a realm."""
        uris = [uri] if isinstance(uri, str) else uri
        domains = self.passwd.setdefault(realm, {})
        for default_port in True, False:
            domains[tuple(self.reduce_uri(item, default_port) for item in uris)] = (user, passwd)

    def find_user_password(self, realm, authuri):
        """The user and password for an address, or (None, None)."""
        domains = self.passwd.get(realm, {})
        for default_port in True, False:
            reduced = self.reduce_uri(authuri, default_port)
            for uris, found in domains.items():
                if any(self.is_suburi(uri, reduced) for uri in uris):
                    return found
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """Host and path of an address."""
        parts = urlsplit(uri)
        scheme, authority, path = (parts[0], parts[1], parts[2] or "/") if parts[1] else (None, uri, "/")
        host, _, port = authority.partition(":")
        if default_port and not port and scheme in ("http", "https"):
            authority = f"{host}:{80 if scheme == 'http' else 443}"
        return authority, path

    def is_suburi(self, base, test):
        """Whether an address lies below another one."""
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        prefix = base[1] if base[1].endswith("/") else base[1] + "/"
        return test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """As HTTPPasswordMgr; the realm None stands for all others."""

    def find_user_password(self, realm, authuri):
        user, password = super().find_user_password(realm, authuri)
        return (user, password) if user is not None else super().find_user_password(None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """As HTTPPasswordMgrWithDefaultRealm; some addresses get passwords unasked."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        """Say whether an address gets its password unasked."""
        for item in [uri] if isinstance(uri, str) else uri:
            for default_port in True, False:
                self.authenticated[self.reduce_uri(item, default_port)] = is_authenticated

    def is_authenticated(self, authuri):
        """Whether an address gets its password unasked."""
        for default_port in True, False:
            reduced = self.reduce_uri(authuri, default_port)
            for uri, is_authenticated in self.authenticated.items():
                if self.is_suburi(uri, reduced):
                    return is_authenticated
        return None


class AbstractBasicAuthHandler:
    """Answers demands for a password with the basic scheme."""

    _CHALLENGE = re.compile(
        "(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=([\"']?)([^\"']*)\\2", re.IGNORECASE)

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        """Ask again with a password, if one is known."""
        challenges = headers.get_all(authreq)
        if not challenges:
            return None
        unsupported = None
        for header in challenges:
            schemes = self._realms(header)
            for scheme, realm in schemes or [(header.split()[0] if header.split() else "", None)]:
                if scheme.lower() != "basic":
                    unsupported = scheme
                elif realm is not None:
                    return self.retry_http_basic_auth(host, req, realm)
        if unsupported is not None:
            raise ValueError(
                f"AbstractBasicAuthHandler does not support the following scheme: {unsupported!r}")
        return None

    def _realms(self, header):
        found = []
        for scheme, quote, realm in self._CHALLENGE.findall(header):
            if not quote:
                warnings.warn("Basic Auth Realm was unquoted", UserWarning, 4)
            found.append((scheme, realm))
        return found

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        credentials = basic_credentials(user, password)
        if req.get_header(self.auth_header, None) == credentials:
            return None
        req.add_unredirected_header(self.auth_header, credentials)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if not hasattr(self.passwd, "is_authenticated") or not self.passwd.is_authenticated(req.full_url):
            return req
        if not req.has_header("Authorization"):
            user, password = self.passwd.find_user_password(None, req.full_url)
            req.add_unredirected_header("Authorization", basic_credentials(user, password))
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, "is_authenticated"):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request = http_request
    https_response = http_response


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Answers demands of servers."""

    auth_header = "Authorization"

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("www-authenticate", req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    """Answers demands of proxies."""

    auth_header = "Proxy-authorization"

    def http_error_407(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)


for _class in list(globals().values()):
    if isinstance(_class, type) and _class.__module__ == __name__:
        _class.__module__ = "urllib.request"
