class WithNew(OSError):
    def __new__(cls, message, code):
        made = super().__new__(cls, message)
        made.code = code
        return made


class WithInit(OSError):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code


class Silent(OSError):
    def __init__(self, *args):
        pass


class ValueFirst(ValueError, OSError):
    pass


print(WithNew("text", code=3).args, WithNew("text", 4).args, WithInit("text", code=3).args)
print(Silent(2, "x").args, Silent(2, "x").errno)
print(ValueFirst(1, 2).args, ValueFirst(1, 2).errno)

# expect: ('text',) ('text',) ('text',)
# expect: () None
# expect: (1, 2) None
