class Failures(ExceptionGroup):
    def __new__(cls, message, errors, code): return super().__new__(cls, message, errors)
    def __init__(self, message, errors, code): self.code = code
    def derive(self, errors): return Failures(self.message, errors, self.code)

group = Failures("several", [ValueError(1), TypeError(2)], 5)
print(group, group.message, group.args)
part, rest = group.split(TypeError)
print(part, part.code, rest, rest.code)
group.args = ()
print(group)
for name in "message", "exceptions":
    try: setattr(group, name, 1)
    except AttributeError as error: print(error)
for details in (1, 2), (1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6, 7):
    try: SyntaxError("m", details)
    except TypeError as error: print(error)

# expect: several (2 sub-exceptions) several ('several', [ValueError(1), TypeError(2)])
# expect: several (1 sub-exception) 5 several (1 sub-exception) 5
# expect: several (2 sub-exceptions)
# expect: readonly attribute
# expect: readonly attribute
# expect: function takes at least 4 arguments (2 given)
# expect: end_offset must be provided when end_lineno is provided
# expect: function takes at most 6 arguments (7 given)
