import contextvars

variable = contextvars.ContextVar("variable")
context = contextvars.Context()
other = contextvars.Context()
print(context == other, context != other, context == 1)  # expect: True False False
context.run(variable.set, [1])
print(context == other)  # expect: False
other.run(variable.set, [1])
print(context == other)  # expect: True
try:
    hash(context)
except TypeError as error:
    print(error)  # expect: unhashable type: '_contextvars.Context'
