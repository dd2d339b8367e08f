import warnings


def generator():
    yield 1


warnings.simplefilter("ignore")
for arguments in (1, 2), 7, None, TypeError("made"):
    try:
        generator().throw(TypeError, arguments)
    except TypeError as error:
        print(error.args)
# expect: (1, 2)
# expect: (7,)
# expect: ()
# expect: ('made',)
