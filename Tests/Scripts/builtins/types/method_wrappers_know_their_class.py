import types

print([].__add__.__objclass__)  # expect: <class 'list'>
print(hasattr([].append, "__objclass__"))  # expect: False


class Callable:
    def __call__(self):
        pass


function = Callable()
method = types.MethodType(function, 5)
print(method)  # expect: <bound method ? of 5>
function.__name__ = "name"
print(method)  # expect: <bound method name of 5>
