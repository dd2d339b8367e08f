import builtins
import struct


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def function(): ...


attempt(lambda: delattr(function, "__name__"))
# expect: TypeError __name__ must be set to a string object
attempt(lambda: delattr(function, "__code__"))
# expect: TypeError __code__ must be set to a code object
attempt(lambda: delattr(function, "__module__"))  # expect: None
print(function.__module__)  # expect: None
attempt(lambda: super(1, 2, 3))  # expect: TypeError super() expected at most 2 arguments, got 3
attempt(lambda: builtins.__build_class__())
# expect: TypeError __build_class__: not enough arguments
attempt(lambda: enumerate([], first=1))
# expect: TypeError 'first' is an invalid keyword argument for enumerate()
attempt(lambda: min(unknown=1))  # expect: TypeError min expected at least 1 argument, got 0
attempt(lambda: NameError(name="a", obj=1))
# expect: TypeError NameError() takes at most 1 keyword argument (2 given)
attempt(lambda: int(bytearray(b"x")))
# expect: ValueError invalid literal for int() with base 10: b'x'
attempt(lambda: struct.pack("P", 2**64))  # expect: error int too large to convert
