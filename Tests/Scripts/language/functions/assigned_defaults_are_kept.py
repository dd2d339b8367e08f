# As they were assigned, also where the parameters take fewer.
def wrapper(*args, **kwargs):
    return args, kwargs


wrapper.__defaults__ = (1, 2)
wrapper.__kwdefaults__ = {"key": 3}
print(wrapper.__defaults__, wrapper.__kwdefaults__)  # expect: (1, 2) {'key': 3}
print(wrapper())  # expect: ((), {})


def two(a, b):
    return a, b


two.__defaults__ = (1, 2)
print(two(), two.__defaults__)  # expect: (1, 2) (1, 2)
two.__defaults__ = ()
print(two.__defaults__)  # expect: ()
del two.__defaults__
print(two.__defaults__)  # expect: None
