print({}.pop([], "default"))  # expect: default
try:
    {1: 2}.pop([])
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
{}.pop([])  # expect-error: KeyError: []
