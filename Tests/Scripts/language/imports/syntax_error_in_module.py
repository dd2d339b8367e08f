try:
    import mistaken
except SyntaxError as error:
    print(error)  # expect: '(' was never closed (mistaken.py, line 2)
    print(error.filename.endswith("/mistaken.py"))  # expect: True
