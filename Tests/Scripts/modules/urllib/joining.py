from urllib.parse import urljoin

for relative in ("g", "./g", "/g", "//g", "?y", "#s", "../g", "../../g", "g/", "", "http:g"):
    print(urljoin("http://a/b/c/d;p?q", relative))
# expect: http://a/b/c/g
# expect: http://a/b/c/g
# expect: http://a/g
# expect: http://g
# expect: http://a/b/c/d;p?y
# expect: http://a/b/c/d;p?q#s
# expect: http://a/b/g
# expect: http://a/g
# expect: http://a/b/c/g/
# expect: http://a/b/c/d;p?q
# expect: http://a/b/c/g
