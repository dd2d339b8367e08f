import traceback


def fail():
    raise ValueError("no luck")


try:
    fail()
except ValueError as error:
    text = traceback.format_exc().splitlines()
    print(text[0], text[-1])
    print(traceback.format_exception_only(error))
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.name, frame.lineno, frame.line) for frame in frames])
    print(len(traceback.format_tb(error.__traceback__)), "".join(traceback.format_exception(error)).splitlines()[-1])
# expect: Traceback (most recent call last): ValueError: no luck
# expect: ['ValueError: no luck\n']
# expect: [('<module>', 9, 'fail()'), ('fail', 5, 'raise ValueError("no luck")')]
# expect: 2 ValueError: no luck
