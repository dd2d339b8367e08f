import http.cookiejar
import os
import tempfile

Cookie = http.cookiejar.Cookie
with tempfile.TemporaryDirectory() as folder:
    for kind in (http.cookiejar.MozillaCookieJar, http.cookiejar.LWPCookieJar):
        path = os.path.join(folder, kind.__name__)
        jar = kind(path)
        jar.set_cookie(Cookie(0, "a", "1", None, False, ".example.org", True, True, "/", True, False,
                              32503680000, False, None, None, {}))
        jar.set_cookie(Cookie(0, "gone", "2", None, False, "x.org", False, False, "/", True, True, None, True,
                              None, None, {}))
        jar.save()
        with open(path) as file:
            print(file.read())
        again = kind(path)
        again.load()
        print(again)
    try:
        http.cookiejar.LWPCookieJar().load(os.path.join(folder, "MozillaCookieJar"))
    except http.cookiejar.LoadError as error:
        print(str(error).replace(folder, ""))

# expect: # Netscape HTTP Cookie File
# expect: # http://curl.haxx.se/rfc/cookie_spec.html
# expect: # This is a generated file!  Do not edit.
# expect:
# expect: .example.org	TRUE	/	FALSE	32503680000	a	1
# expect:
# expect: <MozillaCookieJar[<Cookie a=1 for .example.org/>]>
# expect: #LWP-Cookies-2.0
# expect: Set-Cookie3: a=1; path="/"; domain=".example.org"; path_spec; domain_dot; expires="3000-01-01 00:00:00Z"; version=0
# expect:
# expect: <LWPCookieJar[<Cookie a=1 for .example.org/>]>
# expect: '/MozillaCookieJar' does not look like a Set-Cookie3 (LWP) format file
