import http.cookiejar
import http.client
import io
import urllib.request


class Response:
    def __init__(self, *headers):
        self.headers = http.client.parse_headers(io.BytesIO("".join(h + "\r\n" for h in headers).encode() + b"\r\n"))

    def info(self):
        return self.headers


jar = http.cookiejar.CookieJar()
first = urllib.request.Request("http://www.example.org/shop/list")
jar.extract_cookies(Response(
    "Set-Cookie: id=1; path=/; expires=Wed, 09-Nov-2999 23:12:40 GMT",
    "Set-Cookie: deep=2; path=/shop/deeper", "Set-Cookie: other=3; domain=.example.com",
    "Set-Cookie: old=4; expires=Wed, 09-Nov-1999 23:12:40 GMT", "Set-Cookie: wide=5; domain=.example.org",
), first)
for cookie in jar:
    print(cookie, cookie.expires, cookie.discard, cookie.domain_specified)
for url in ("http://www.example.org/", "http://www.example.org/shop/deeper/x", "http://mail.example.org/shop/"):
    request = urllib.request.Request(url)
    jar.add_cookie_header(request)
    print(url, request.get_header("Cookie"))
jar.clear_session_cookies()
print(len(jar), repr(list(jar)[0])[:60])
print(http.cookiejar.http2time("Wed, 09 Feb 1994 22:23:32 GMT"), http.cookiejar.iso2time("1994-02-03 14:15:29 -0100"))

# expect: <Cookie id=1 for www.example.org/> 32499184360 False False
# expect: <Cookie deep=2 for www.example.org/shop/deeper> None True False
# expect: <Cookie wide=5 for .example.org/shop> None True True
# expect: http://www.example.org/ id=1
# expect: http://www.example.org/shop/deeper/x deep=2; wide=5; id=1
# expect: http://mail.example.org/shop/ wide=5
# expect: 1 Cookie(version=0, name='id', value='1', port=None, port_spec
# expect: 760832612.0 760288529
