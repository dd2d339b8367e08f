from email.utils import formataddr, getaddresses, parseaddr, quote, unquote

print(parseaddr("Ann B <a@b>"), parseaddr("a@b, c@d"), parseaddr("Foo (bar) <x@y.z>"), parseaddr("x"))
print(getaddresses(['"A, B" <c@d>, e@f (Comment)', "G: h@i, j@k;"]))
print(formataddr(("Jü", "a@b")), formataddr(("A.B", "a@b")), formataddr(("", "a@b")), formataddr(('q"', "a@b")))
print(quote('a"b'), unquote('"a\\"b"'), unquote("<a>"))
# expect: ('Ann B', 'a@b') ('', '') ('Foo (bar)', 'x@y.z') ('', 'x')
# expect: [('A, B', 'c@d'), ('Comment', 'e@f'), ('', 'h@i'), ('', 'j@k')]
# expect: =?utf-8?b?SsO8?= <a@b> "A.B" <a@b> a@b "q\"" <a@b>
# expect: a\"b a"b a
