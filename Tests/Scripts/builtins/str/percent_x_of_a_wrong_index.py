class Odd:
    def __index__(self):
        return 1.5


class Shut:
    __class_getitem__ = None


for make in lambda: "%x" % Odd(), lambda: Shut[0]:
    try:
        make()
    except TypeError as error:
        print(error)
# expect: %x format: an integer is required, not Odd
# expect: type 'Shut' is not subscriptable
