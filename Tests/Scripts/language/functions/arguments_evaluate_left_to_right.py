def value(x):
    print("value", x)
    return x

def f(*args, **kwargs):
    pass

f(value(1), *value([2]), k=value(3), **value({}))
# expect: value 1
# expect: value [2]
# expect: value 3
# expect: value {}
