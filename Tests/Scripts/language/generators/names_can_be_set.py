def function():
    yield function.__name__


generator = function()
generator.__name__ = "other"
generator.__qualname__ = "some.other"
print(generator.__name__, generator.__qualname__, repr(generator).split(" at ")[0], next(generator))
for name in ("__name__", "__qualname__"):
    try:
        setattr(generator, name, 3)
    except TypeError as error:
        print(error)

# expect: other some.other <generator object some.other function
# expect: __name__ must be set to a string object
# expect: __qualname__ must be set to a string object
