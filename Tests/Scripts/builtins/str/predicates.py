for s in ("abc", "ABC", "Abc", "123", "a1", "", " ", "1.5", "_x1", "²", "Éa"):
    print(repr(s), s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(),
          s.isidentifier(), s.isdecimal(), s.isnumeric(), s.isascii(), s.isprintable())
# expect: 'abc' True False True False False True False True False False True True
# expect: 'ABC' True False True False True False False True False False True True
# expect: 'Abc' True False True False False False True True False False True True
# expect: '123' False True True False False False False False True True True True
# expect: 'a1' False False True False False True False True False False True True
# expect: '' False False False False False False False False False False True True
# expect: ' ' False False False True False False False False False False True True
# expect: '1.5' False False False False False False False False False False True True
# expect: '_x1' False False False False False True False True False False True True
# expect: '²' False True True False False False False False False True False True
# expect: 'Éa' True False True False False False True True False False False True
