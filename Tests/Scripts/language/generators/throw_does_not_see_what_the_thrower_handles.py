def work():
    try:
        yield
    except ValueError as e:
        print(repr(e.__context__))  # expect: None
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            yield
        except ValueError as e:
            print(repr(e.__context__))  # expect: ZeroDivisionError('division by zero')
    yield

try:
    {}["key"]
except KeyError:
    generator = work()
    next(generator)
    generator.throw(ValueError())
    generator.throw(ValueError())
    print("end")  # expect: end
