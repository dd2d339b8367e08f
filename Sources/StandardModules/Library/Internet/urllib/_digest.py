"""Answers to servers and proxies that ask for passwords by digests (RFC 2617)."""

import hashlib
import os
import time
from urllib._handlers import HTTPPasswordMgr
from urllib._opener import BaseHandler
from urllib.error import HTTPError
from urllib.parse import urlparse


class AbstractDigestAuthHandler:
    """What both have in common."""

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        """The next refusal is a first one."""
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        """Try again with a password if the header asks for a digest."""
        asked = headers.get(auth_header, None)
        if self.retried > 5:
            raise HTTPError(req.full_url, 401, "digest auth failed", headers, None)
        self.retried += 1
        if asked:
            scheme = asked.split()[0].lower()
            if scheme == "digest":
                return self.retry_http_digest_auth(req, asked)
            if scheme != "basic":
                raise ValueError(
                    f"AbstractDigestAuthHandler does not support the following scheme: {asked.split()[0]!r}")
        return None

    def retry_http_digest_auth(self, req, auth):
        """The response to a request with credentials; None when it had them already, or there are none."""
        from urllib.request import parse_http_list, parse_keqv_list

        challenge = parse_keqv_list(filter(None, parse_http_list(auth.split(" ", 1)[1])))
        credentials = self.get_authorization(req, challenge)
        if not credentials:
            return None
        value = f"Digest {credentials}"
        if req.headers.get(self.auth_header, None) == value:
            return None
        req.add_unredirected_header(self.auth_header, value)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        """A number of our own."""
        text = f"{self.nonce_count}:{nonce}:{time.ctime()}:".encode("ascii") + os.urandom(8)
        return hashlib.sha1(text).hexdigest()[:16]

    def get_authorization(self, req, chal):
        """What the header says; None where the challenge cannot be answered."""
        if "realm" not in chal or "nonce" not in chal:
            return None
        realm, nonce = chal["realm"], chal["nonce"]
        quality, algorithm, opaque = chal.get("qop"), chal.get("algorithm", "MD5"), chal.get("opaque")
        H, KD = self.get_algorithm_impls(algorithm)
        user, password = self.passwd.find_user_password(realm, req.full_url)
        if H is None or user is None:
            return None
        secret = H(f"{user}:{realm}:{password}")
        asked = H(f"{req.get_method()}:{req.selector}")
        if quality is None:
            digest = KD(secret, f"{nonce}:{asked}")
        elif "auth" in quality.split(","):
            self.nonce_count = self.nonce_count + 1 if nonce == self.last_nonce else 1
            self.last_nonce = nonce
            count, own = f"{self.nonce_count:08x}", self.get_cnonce(nonce)
            digest = KD(secret, f"{nonce}:{count}:{own}:auth:{asked}")
        else:
            raise HTTPError(req.full_url, 401, f"qop {quality!r} is not supported.", req.headers, None)
        base = f'username="{user}", realm="{realm}", nonce="{nonce}", uri="{req.selector}", response="{digest}"'
        if opaque:
            base += f', opaque="{opaque}"'
        base += f', algorithm="{algorithm}"'
        if quality:
            base += f', qop=auth, nc={count}, cnonce="{own}"'
        return base

    def get_algorithm_impls(self, algorithm):
        """The hash of a text, and that of a secret with a text."""
        if algorithm not in ("MD5", "SHA"):
            raise ValueError(f"Unsupported digest authentication algorithm {algorithm!r}")
        make = hashlib.md5 if algorithm == "MD5" else hashlib.sha1

        def H(x):
            return make(x.encode("ascii")).hexdigest()

        return H, lambda secret, data: H(f"{secret}:{data}")


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    """Answers servers."""

    auth_header = "Authorization"
    handler_order = 490

    def http_error_401(self, req, fp, code, msg, headers):
        response = self.http_error_auth_reqed("www-authenticate", urlparse(req.full_url)[1], req, headers)
        self.reset_retry_count()
        return response


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    """Answers proxies."""

    auth_header = "Proxy-Authorization"
    handler_order = 490

    def http_error_407(self, req, fp, code, msg, headers):
        response = self.http_error_auth_reqed("proxy-authenticate", req.host, req, headers)
        self.reset_retry_count()
        return response
