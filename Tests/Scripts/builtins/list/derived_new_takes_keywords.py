class Named(list):
    def __new__(cls, items, name=None):
        self = super().__new__(cls, items)
        self.name = name
        return self


named = Named([1, 2], name="numbers")
print(named, named.name)  # expect: [1, 2] numbers


class Plain(list):
    pass


try:
    Plain([1], name="numbers")
except TypeError as error:
    print(error)  # expect: list() takes no keyword arguments
