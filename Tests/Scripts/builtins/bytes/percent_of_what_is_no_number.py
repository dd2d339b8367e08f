def tell(template, value):
    try:
        print(template % value)
    except TypeError as error:
        print(error)


tell(b"%.1f", "a")  # expect: float argument required, not str
tell("%.1f", "a")  # expect: must be real number, not str
tell(b"%i", "a")  # expect: %d format: a real number is required, not str
tell("%i", "a")  # expect: %i format: a real number is required, not str
tell(b"%.1f", 2)  # expect: b'2.0'
