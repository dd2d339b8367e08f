code = compile("x * 2", "name", "eval")
print(eval(code, {"x": 21}))  # expect: 42
exec(compile("print('from code')", "name", "exec"))  # expect: from code
