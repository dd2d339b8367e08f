from urllib.parse import urlsplit

for url in (
        "http://[::1", "http://a[b]/", "http://[1.2.3.4]/", "http://[v1]/", "http://x\u2100y/", "http://[::1]:80/",
        "http://[fe80::1%eth0]/", "\x00 http://a\tb/"):
    try:
        print(urlsplit(url), urlsplit(url).hostname)
    except ValueError as error:
        print(ascii(str(error)))
try:
    urlsplit("http://h:99999/").port
except ValueError as error:
    print(error)
# expect: 'Invalid IPv6 URL'
# expect: "'b' does not appear to be an IPv4 or IPv6 address"
# expect: 'An IPv4 address cannot be in brackets'
# expect: 'IPvFuture address is invalid'
# expect: "netloc 'x\u2100y' contains invalid characters under NFKC normalization"
# expect: SplitResult(scheme='http', netloc='[::1]:80', path='/', query='', fragment='') ::1
# expect: SplitResult(scheme='http', netloc='[fe80::1%eth0]', path='/', query='', fragment='') fe80::1%eth0
# expect: SplitResult(scheme='http', netloc='ab', path='/', query='', fragment='') ab
# expect: Port out of range 0-65535
