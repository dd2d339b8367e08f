import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    code = compile("0 is 1", "<source>", "exec")
    print(len(caught))  # expect: 1
    exec(code)
    exec(code)
    print(len(caught))  # expect: 1
    exec("0 is 1")
    eval("0 is 1")
    print(len(caught))  # expect: 3
