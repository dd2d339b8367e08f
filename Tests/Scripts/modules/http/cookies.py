from http.cookies import CookieError, SimpleCookie

cookie = SimpleCookie()
cookie["name"] = "b c;é"
cookie["name"]["path"] = "/"
cookie["name"]["httponly"] = True
cookie["count"] = 5
cookie["count"]["max-age"] = 10
print(ascii(cookie.output()))
print(ascii(repr(cookie)), cookie["count"].value, cookie["count"].key)
cookie = SimpleCookie('chips=ahoy; vienna="fin\\"ger"; Path=/x; n=a,b')
print([(key, morsel.value, morsel["path"]) for key, morsel in cookie.items()])
print([(key, morsel.value) for key, morsel in SimpleCookie("a=1; b=2; $Path=/").items()])
for key in "a b", "path":
    try:
        cookie[key] = "x"
    except CookieError as error:
        print(error)
try:
    cookie["chips"]["color"] = "x"
except CookieError as error:
    print(error)
# expect: 'Set-Cookie: count=5; Max-Age=10\r\nSet-Cookie: name="b c\\073\\351"; HttpOnly; Path=/'
# expect: "<SimpleCookie: count='5' name='b c;\xe9'>" 5 count
# expect: [('chips', 'ahoy', ''), ('vienna', 'fin"ger', '/x'), ('n', 'a,b', '')]
# expect: [('a', '1'), ('b', '2')]
# expect: Illegal key 'a b'
# expect: Attempt to set a reserved key 'path'
# expect: Invalid attribute 'color'
