print(repr("a\tb".expandtabs()), repr("ab\tc".expandtabs(4)), repr("\t".expandtabs(2)), repr("a\n\tb".expandtabs(4)))
# expect: 'a       b' 'ab  c' '  ' 'a\n    b'
