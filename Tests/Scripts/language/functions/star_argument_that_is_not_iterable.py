def f(*arguments):
    pass


for call in lambda: f(*5), lambda: f(1, *5), lambda: f(*[], *5):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: __main__.f() argument after * must be an iterable, not int
# expect: Value after * must be an iterable, not int
# expect: Value after * must be an iterable, not int
