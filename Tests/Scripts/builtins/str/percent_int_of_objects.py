class Both:
    def __int__(self):
        return 7

    def __index__(self):
        return 8


class Wrong:
    def __int__(self):
        return "seven"


print("%d %i %u %x" % ((Both(),) * 4))  # expect: 7 7 7 8
try:
    "%d" % Wrong()
except TypeError as error:
    print(error)  # expect: %d format: a real number is required, not Wrong
