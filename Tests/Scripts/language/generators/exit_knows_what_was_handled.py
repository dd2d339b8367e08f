def waiting():
    try:
        yield
    except GeneratorExit as error:
        print(repr(error.__context__))
        raise KeyError("late")


generator = waiting()
next(generator)
try:
    try:
        raise ValueError("handled")
    except ValueError:
        generator.close()
except KeyError as error:
    while error:
        print(repr(error))
        error = error.__context__

# expect: ValueError('handled')
# expect: KeyError('late')
# expect: GeneratorExit()
# expect: ValueError('handled')
