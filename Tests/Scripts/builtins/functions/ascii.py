print(ascii("é😀a'"), ascii(["ñ"]))  # expect: "\xe9\U0001f600a'" ['\xf1']
