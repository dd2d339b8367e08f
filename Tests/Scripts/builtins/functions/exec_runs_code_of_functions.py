def make(value):
    def show():
        print("value", value)

    return show


show = make(3)
exec(show.__code__, globals(), closure=make(4).__closure__)  # expect: value 4


def plain():
    print("plain")


exec(plain.__code__)  # expect: plain


def attempt(*arguments, **keywords):
    try:
        exec(*arguments, **keywords)
    except TypeError as error:
        print(error)


attempt(show.__code__, globals())  # expect: code object requires a closure of exactly length 1
attempt(plain.__code__, globals(), closure=show.__closure__)
# expect: cannot use a closure with this code object
attempt("1", closure=show.__closure__)
# expect: closure can only be used when source is a code object
attempt((lambda name: 0).__code__, globals())
# expect: <lambda>() missing 1 required positional argument: 'name'
