class Named(complex):
    def __new__(cls, value, name=None):
        self = super().__new__(cls, value)
        self.name = name
        return self

    def __init__(self, *arguments, **options):
        pass


class Plain(complex):
    pass


print(Named(1j, name="x"), Named(2, "y").name, Plain(1 + 2j), Plain("3j").imag, Plain(1, 2) + 1)
# expect: 1j y (1+2j) 3.0 (2+2j)
