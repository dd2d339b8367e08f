import shlex

lexer = shlex.shlex("x = f(1) && y# rest\nz 'a b'", punctuation_chars=True)
print(list(lexer), lexer.lineno)
lexer = shlex.shlex("a-b 'c d'", posix=True)
lexer.whitespace_split = True
lexer.push_token("first")
print(lexer.get_token(), lexer.get_token(), lexer.get_token(), lexer.get_token())
print(shlex.shlex("a", "file.conf").error_leader())
# expect: ['x', '=', 'f', '(', '1', ')', '&&', 'yz', "'a b'"] 2
# expect: first a-b c d None
# expect: "file.conf", line 1: 
