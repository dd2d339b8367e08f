from urllib.parse import parse_qs, quote, unquote_to_bytes, urldefrag, urljoin, urlparse, urlsplit, urlunsplit

parts = urlsplit(b"http://u:p@Host:80/p?q=1#f")
print(parts, parts.hostname, parts.port, parts.username, parts.geturl())
print(parts.decode(), urlsplit("http://h/p").encode())
print(urlparse(b"x:/p;a"), urldefrag(b"a#b"), urljoin(b"http://a/b/c", b"../d"), urlunsplit(parts))
print(parse_qs(b"a=%C3%A9&a=2"), quote(b"\xff /"), unquote_to_bytes("%41b%zz"))
try:
    urljoin("a", b"b")
except TypeError as error:
    print(error)
# expect: SplitResultBytes(scheme=b'http', netloc=b'u:p@Host:80', path=b'/p', query=b'q=1', fragment=b'f') b'host' 80 b'u' b'http://u:p@Host:80/p?q=1#f'
# expect: SplitResult(scheme='http', netloc='u:p@Host:80', path='/p', query='q=1', fragment='f') SplitResultBytes(scheme=b'http', netloc=b'h', path=b'/p', query=b'', fragment=b'')
# expect: ParseResultBytes(scheme=b'x', netloc=b'', path=b'/p;a', params=b'', query=b'', fragment=b'') DefragResultBytes(url=b'a', fragment=b'b') b'http://a/d' b'http://u:p@Host:80/p?q=1#f'
# expect: {b'a': [b'\xc3\xa9', b'2']} %FF%20/ b'Ab%zz'
# expect: Cannot mix str and non-str arguments
