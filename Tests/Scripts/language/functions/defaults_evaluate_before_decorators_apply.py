def value(x):
    print("value", x)
    return x

def decorate(f):
    print("decorate")
    return f

@decorate
def f(a=value(1), *, b=value(2)):
    pass
# expect: value 1
# expect: value 2
# expect: decorate
