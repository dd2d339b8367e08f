s = "hello hello"
print(s.find("l"), s.rfind("l"), s.find("x"), s.find("l", 4), s.find("l", 4, 8), s.find("", 3), s.rfind("hello"), s.find("o", -3))
# expect: 2 9 -1 8 -1 3 6 10
print(s.index("o"), s.rindex("o"))  # expect: 4 10
for action in (lambda: s.index("z"), lambda: s.rindex("z")):
    try:
        action()
    except ValueError as error:
        print(error)
# expect: substring not found
# expect: substring not found
