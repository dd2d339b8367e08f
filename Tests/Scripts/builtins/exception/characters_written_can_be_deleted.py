error = BlockingIOError(11, "would block", 5)
print(error.characters_written)
del error.characters_written
print(hasattr(error, "characters_written"))
for change in (lambda: delattr(error, "characters_written"), lambda: setattr(error, "characters_written", "x")):
    try:
        change()
    except (AttributeError, TypeError) as refused:
        print(type(refused).__name__, refused)

# expect: 5
# expect: False
# expect: AttributeError characters_written
# expect: TypeError 'str' object cannot be interpreted as an integer
