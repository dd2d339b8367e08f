# category: interpreter
# difference: Code objects have no byte code: `co_code` is missing, `dis` says that there is none.
# because: The interpreter walks the syntax tree.
# instead: `inspect`, `ast` and tracebacks work on the source.
def function():
    pass


print(hasattr(function.__code__, "co_code"), function.__code__.co_name)  # expect: False function
# cpython: True function
