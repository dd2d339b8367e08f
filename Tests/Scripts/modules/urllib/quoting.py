from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode

print(quote("a b/ü&"), quote_plus("a b+"), unquote("a%20b%C3%BC%zz"), unquote_plus("a+b"))
print(urlencode({"a": 1, "b": "x y"}), urlencode({"a": [1, 2]}, doseq=True))
print(parse_qs("a=1&a=2&b="), parse_qsl("a=1&b=%20x"))
# expect: a%20b/%C3%BC%26 a+b%2B a bü%zz a b
# expect: a=1&b=x+y a=1&a=2
# expect: {'a': ['1', '2']} [('a', '1'), ('b', ' x')]
