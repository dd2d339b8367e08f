from urllib.parse import urldefrag, urlparse, urlsplit, urlunparse

u = urlparse("http://user:pw@Example.com:80/p/a;x?q=1&r=2#frag")
print(u, u.hostname, u.port, u.username, u.password, u.geturl())
print(urlsplit("//h/p?q"), urlunparse(("http", "h", "/p", "", "q=1", "f")), urldefrag("http://a/b#c"))
try:
    urlparse("http://h:x/").port
except ValueError as error:
    print(error)
# expect: ParseResult(scheme='http', netloc='user:pw@Example.com:80', path='/p/a', params='x', query='q=1&r=2', fragment='frag') example.com 80 user pw http://user:pw@Example.com:80/p/a;x?q=1&r=2#frag
# expect: SplitResult(scheme='', netloc='h', path='/p', query='q', fragment='') http://h/p?q=1#f DefragResult(url='http://a/b', fragment='c')
# expect: Port could not be cast to integer value as 'x'
