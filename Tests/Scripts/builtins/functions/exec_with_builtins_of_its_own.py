def attempt(text, builtins):
    try:
        return eval(text, {"__builtins__": builtins})
    except NameError as error:
        return str(error)


print(attempt("len([1])", {}))
print(attempt("len([1])", {"len": lambda value: "mine"}))
print(attempt("[abs(x) for x in (-1, 2)]", {"abs": abs}))
namespace = {}
exec("x = 1\ndef size(v): return len(v)", namespace)
print(sorted(namespace), type(namespace["__builtins__"]).__name__, namespace["size"]("abc"))
# expect: name 'len' is not defined
# expect: mine
# expect: [1, 2]
# expect: ['__builtins__', 'size', 'x'] dict 3
