print "hello"  # expect-diagnostic: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
