class Tagged(staticmethod):
    tag = "t"


@Tagged
def double(value, times=2):
    return value * times


print(double(3), double("a", times=3), double.tag)  # expect: 6 aaa t


class Owner:
    double = double

    @Tagged
    def triple(value):
        return value * 3


print(Owner.double(4), Owner().triple(5))  # expect: 8 15
print(Owner.__dict__["triple"](1))  # expect: 3
try:
    classmethod(double)(1)
except TypeError as error:
    print(error)  # expect: 'classmethod' object is not callable
