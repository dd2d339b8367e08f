print("unhappy".removeprefix("un"), "file.py".removesuffix(".py"), "abc".removeprefix("x"), "abc".removesuffix(""), "aaa".removeprefix("a"))
# expect: happy file abc abc aa
