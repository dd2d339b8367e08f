def numbers():
    print(generator.gi_frame.f_lineno)
    yield 1

    print(generator.gi_frame.f_lineno)
    yield 2


generator = numbers()
next(generator)
print(generator.gi_frame.f_lineno)
next(generator)
# expect: 2
# expect: 3
# expect: 5
