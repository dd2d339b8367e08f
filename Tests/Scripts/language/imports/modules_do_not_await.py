try:
    import awaiting
except SyntaxError as error:
    print(error)  # expect: 'await' outside function (awaiting.py, line 3)
