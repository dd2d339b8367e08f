for action in ("d['x']", ):
    d = {}
    try:
        del d["x"]
    except KeyError as error:
        print(repr(error))  # expect: KeyError('x')
values = []
try:
    del values[0]
except IndexError as error:
    print(error)  # expect: list assignment index out of range
class A:
    pass
try:
    del A().x
except AttributeError as error:
    print(error)  # expect: 'A' object has no attribute 'x'
