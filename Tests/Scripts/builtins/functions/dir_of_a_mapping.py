class Names:
    def __getitem__(self, name):
        raise KeyError(name)

    def keys(self):
        return list("zyx")


print(eval("dir()", {}, Names()))  # expect: ['x', 'y', 'z']
for name in ("A\0B", "A\udcdcB"):
    try:
        type(name, (), {})
    except ValueError as error:
        print(error)
# expect: type name must not contain null characters
# expect: 'utf-8' codec can't encode character '\udcdc' in position 1: surrogates not allowed
