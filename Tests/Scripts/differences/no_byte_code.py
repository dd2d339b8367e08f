# category: interpreter
# difference: There is no byte code: `co_code` only tells one code from another, `dis` says that there is none.
# because: The interpreter walks the syntax tree.
# instead: `inspect`, `ast` and tracebacks work on the source.
import dis


def function():
    pass


print(type(function.__code__.co_code))  # expect: <class 'bytes'>
try:
    print([step.opname for step in dis.get_instructions(function)])
except NotImplementedError as error:
    print(error)  # expect: dis.get_instructions(): Baton runs the syntax tree, there is no byte code
# cpython: <class 'bytes'>
# cpython: ['RESUME', 'RETURN_CONST']
