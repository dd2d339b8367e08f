# A name that the class binds anywhere is never looked up in the function around the class.
x = "global"


def outer():
    x = y = "nonlocal"

    class Early:
        type Alias = (x, y)
        print(Alias.__value__)  # expect: ('global', 'nonlocal')
        x = "class"

    class Shared:
        T = "class"
        type Hidden[T] = T
        type Comprehended = [T for _ in (1,)]

        def method[T](self, a: T):
            return T

    T = "nonlocal"
    return Early, Shared


_, shared = outer()
print(shared.Hidden.__value__)  # expect: class
print(shared.Comprehended.__value__)  # expect: ['nonlocal']
# The type parameter is a variable that a function shares: the class comes first.
print(shared.method.__annotations__, shared().method(1))  # expect: {'a': 'class'} T
