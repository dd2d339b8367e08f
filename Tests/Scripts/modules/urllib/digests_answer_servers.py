import hashlib
import urllib.request

handler = urllib.request.HTTPDigestAuthHandler()
handler.add_password("here", "http://example.org/", "ann", "secret")
handler.get_cnonce = lambda nonce: "0a1b2c3d4e5f6071"
request = urllib.request.Request("http://example.org/path?x=1")
challenge = urllib.request.parse_keqv_list(urllib.request.parse_http_list('realm="here", nonce="n1", qop="auth", opaque="o"'))
print(handler.get_authorization(request, challenge))
print(handler.get_authorization(request, {"realm": "here", "nonce": "n1", "qop": "auth"})[-60:])
print(handler.get_authorization(request, {"realm": "elsewhere", "nonce": "n1"}))
for algorithm, scheme in ("MD7", "Digest"), ("SHA", "Digest"):
    try:
        H, KD = handler.get_algorithm_impls(algorithm)
        print(H("a") == hashlib.sha1(b"a").hexdigest(), KD("a", "b") == H("a:b"))
    except ValueError as error:
        print(error)
try:
    handler.http_error_auth_reqed("www-authenticate", "example.org", request, {"www-authenticate": "Odd x=1"})
except ValueError as error:
    print(error)

# expect: username="ann", realm="here", nonce="n1", uri="/path?x=1", response="2a1fd7ad8b0b2b5adfaf434fe4e36ce2", opaque="o", algorithm="MD5", qop=auth, nc=00000001, cnonce="0a1b2c3d4e5f6071"
# expect: ithm="MD5", qop=auth, nc=00000002, cnonce="0a1b2c3d4e5f6071"
# expect: None
# expect: Unsupported digest authentication algorithm 'MD7'
# expect: True True
# expect: AbstractDigestAuthHandler does not support the following scheme: 'Odd'
