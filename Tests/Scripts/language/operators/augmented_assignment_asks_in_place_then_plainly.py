class Plain:
    def __add__(self, other):
        print("plain", end=" ")
        return other


class Own(Plain):
    def __iadd__(self, other):
        print("own", end=" ")
        return NotImplemented if other is None else self


class Hidden(Plain):
    __iadd__ = None


class Holder:
    value = Own()


plain = Plain()
plain += 1
print(plain)
own = Own()
own += 1
print(type(own).__name__)
own += None
print(own)
holder = Holder()
holder.value += 5
print(holder.value is Holder.value)
items = [Own()]
items[0] += None
print(items)
hidden = Hidden()
try:
    hidden += 1
except TypeError as error:
    print(error)
class Bare:
    pass


none = Bare()
try:
    none += 1
except TypeError as error:
    print(error)

# expect: plain 1
# expect: own Own
# expect: own plain None
# expect: own True
# expect: own plain [None]
# expect: 'NoneType' object is not callable
# expect: unsupported operand type(s) for +=: 'Bare' and 'int'
