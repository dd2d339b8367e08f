def outer(item):
    class Inner[T: item]:
        type Both = tuple[T, item]

        def parameters[U](self):
            return T, U

    return Inner


inner = outer(int)
print(inner.Both.__value__, inner.__type_params__[0].__bound__)
# expect: tuple[T, int] <class 'int'>
print(inner().parameters())  # expect: (T, U)
