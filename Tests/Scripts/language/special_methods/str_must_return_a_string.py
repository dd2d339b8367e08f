class A:
    def __str__(self):
        return 5

class B:
    def __repr__(self):
        return None

for thing in (A(), B()):
    try:
        print(thing)
    except TypeError as error:
        print(error)
# expect: __str__ returned non-string (type int)
# expect: __str__ returned non-string (type NoneType)
