import collections

class Deque(collections.deque):
    pass

for make in (lambda: object.__new__(collections.deque), lambda: object.__new__(Deque), lambda: int.__new__(bool)):
    try:
        make()
    except TypeError as error:
        print(error)
# expect: object.__new__(collections.deque) is not safe, use collections.deque.__new__()
# expect: object.__new__(Deque) is not safe, use Deque.__new__()
# expect: int.__new__(bool) is not safe, use bool.__new__()
