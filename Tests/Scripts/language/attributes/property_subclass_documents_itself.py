class Documented(property):
    """Of the class."""


class C:
    @Documented
    def value(self):
        """Of the getter."""
        return 1


print(C.value.__doc__, C().value)  # expect: Of the getter. 1
