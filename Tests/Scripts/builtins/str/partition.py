print("key=value=x".partition("="), "key=value=x".rpartition("="), "abc".partition("-"), "abc".rpartition("-"))
# expect: ('key', '=', 'value=x') ('key=value', '=', 'x') ('abc', '', '') ('', '', 'abc')
