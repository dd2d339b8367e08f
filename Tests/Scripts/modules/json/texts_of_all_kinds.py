import json

print(json.loads(r'"\ud83d\ude00 \u00e9 \n \/"'), ascii(json.loads(r'"\ud800x"')), json.loads('"é日😀"'))
print(json.loads("[1.5, -0, -0.0, 1E5, 1e400, 123456789012345678901234567890, NaN, -Infinity]"))
print(json.loads(' { "a" : [ ] , "b" : { } , "a" : null } '), json.loads(b'{"a": "\xc3\xa9"}'), json.loads('"a"'.encode("utf-16")))
print(json.dumps('é\u2028😀"\\\n\x01/\x7f'), json.dumps('é"\\\n\x01\x7f', ensure_ascii=False), json.dumps("\ud800"))
print(json.JSONDecoder().raw_decode("[1] x"), json.JSONDecoder().raw_decode("x [1]", 2))

# expect: 😀 é 
# expect:  / '\ud800x' é日😀
# expect: [1.5, 0, -0.0, 100000.0, inf, 123456789012345678901234567890, nan, -inf]
# expect: {'a': None, 'b': {}} {'a': 'é'} a
# expect: "\u00e9\u2028\ud83d\ude00\"\\\n\u0001/\u007f" "é\"\\\n\u0001" "\ud800"
# expect: ([1], 3) ([1], 5)
