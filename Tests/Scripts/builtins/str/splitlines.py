print("a\nb\r\nc\rd\n".splitlines(), "a\n\nb".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "x\x0by\u2028z".splitlines())
# expect: ['a', 'b', 'c', 'd'] ['a', '', 'b'] ['a\n', 'b\n'] [] ['x', 'y', 'z']
