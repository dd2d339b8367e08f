for source in "return 1", "nonlocal x", "def f(a, a): pass", "await x", "break":
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as error:
        print(error)
# expect: 'return' outside function (<test>, line 1)
# expect: nonlocal declaration not allowed at module level (<test>, line 1)
# expect: duplicate argument 'a' in function definition (<test>, line 1)
# expect: 'await' outside function (<test>, line 1)
# expect: 'break' outside loop (<test>, line 1)
