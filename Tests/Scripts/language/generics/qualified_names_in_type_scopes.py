type Alias[T] = lambda: 0
print(Alias.__value__.__qualname__)  # expect: Alias.<locals>.<lambda>


class Outer:
    type Inner = lambda: 0

    def method[T: (lambda: 0)](self):
        type Local = lambda: 0
        return Local

    class Generic[T]:
        def method[U](self):
            return lambda: 0


print(Outer.Inner.__value__.__qualname__)  # expect: Outer.Inner.<locals>.<lambda>
bound = Outer.method.__type_params__[0].__bound__
print(bound.__qualname__)  # expect: Outer.<generic parameters of method>.<lambda>
print(Outer().method().__value__.__qualname__)  # expect: Outer.method.<locals>.Local.<locals>.<lambda>
print(Outer.Generic.method.__qualname__)  # expect: Outer.Generic.method
print(Outer.Generic().method().__qualname__)  # expect: Outer.Generic.method.<locals>.<lambda>
