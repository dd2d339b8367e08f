s = "abc"
print(f"{s:>6}|{s:<6}|{s:^6}|{s:*^7}|{s:.2}|{s:6.1}|{s:s}|{s!r:>7}|{s!s}|{'é'!a}")
# expect:    abc|abc   | abc  |**abc**|ab|a     |abc|  'abc'|abc|'\xe9'
