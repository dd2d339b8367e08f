class Tag(str):
    pass


class Named:
    def __str__(self):
        return Tag("name")

    def __repr__(self):
        return Tag("repr")

    def __format__(self, specification):
        return Tag("format" + specification)


class Plain(str):
    pass


named = Named()
print(type(str(named)), type(repr(named)), type(ascii(named)))
# expect: <class '__main__.Tag'> <class '__main__.Tag'> <class '__main__.Tag'>
print(type(format(named)), type(f"{named}"), format(named, "!"))
# expect: <class '__main__.Tag'> <class '__main__.Tag'> format!
print(type(f"{named} "), type(str(Plain("a"))), type(f"{Plain('a')}"))
# expect: <class 'str'> <class 'str'> <class 'str'>


class Failing(Exception):
    def __str__(self):
        return Tag("failed")


print(type(str(Failing())))  # expect: <class '__main__.Tag'>
