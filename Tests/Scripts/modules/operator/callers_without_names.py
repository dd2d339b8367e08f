import operator

try:
    operator.methodcaller()
except TypeError as error:
    print(error)  # expect: methodcaller needs at least one argument, the method name
print(operator.methodcaller("split", ",", maxsplit=1)("a,b,c"))  # expect: ['a', 'b,c']
