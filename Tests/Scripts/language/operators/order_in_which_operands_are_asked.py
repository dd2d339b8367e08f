# The left operand's class is asked first, the right one's after NotImplemented, or before if it derives.
class Left:
    def __add__(self, other):
        print("left +", end=" ")
        return NotImplemented

    def __lt__(self, other):
        print("left <", end=" ")
        return NotImplemented


class Right:
    def __radd__(self, other):
        print("right +", end=" ")
        return 1

    def __gt__(self, other):
        print("right >", end=" ")
        return "more"


class Derived(Left):
    def __radd__(self, other):
        print("derived +", end=" ")
        return NotImplemented

    def __gt__(self, other):
        print("derived >", end=" ")
        return NotImplemented


print(Left() + Right())
print(Left() < Right())
for left, right in [(Left(), Derived()), (Left(), Left()), (Derived(), Left()), (Left(), 3)]:
    for operation in (lambda: left + right, lambda: left < right):
        try:
            operation()
        except TypeError as error:
            print(error)

# expect: left + right + 1
# expect: left < right > more
# expect: derived + left + unsupported operand type(s) for +: 'Left' and 'Derived'
# expect: derived > left < '<' not supported between instances of 'Left' and 'Derived'
# expect: left + unsupported operand type(s) for +: 'Left' and 'Left'
# expect: left < '<' not supported between instances of 'Left' and 'Left'
# expect: left + unsupported operand type(s) for +: 'Derived' and 'Left'
# expect: left < '<' not supported between instances of 'Derived' and 'Left'
# expect: left + unsupported operand type(s) for +: 'Left' and 'int'
# expect: left < '<' not supported between instances of 'Left' and 'int'
