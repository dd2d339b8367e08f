T = "global"


def f():
    T = "nonlocal"

    class Local:
        T = "class"

        def m[U: T](self):
            pass

    class Global:
        global T

        def m[U: T](self):
            pass

    return Local, Global


for cls in f():
    print(cls.m.__type_params__[0].__bound__)
# expect: class
# expect: global
