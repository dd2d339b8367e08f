# Exceptions with an `__init__`: what was given is kept as `args`, whatever `super().__init__` is told.
class Failure(Exception):
    def __init__(self, message, code=5):
        self.code = code
        message = message.upper()
        super().__init__(message)


class Silent(Exception):
    def __init__(self, a, b=0, *, c=1):
        self.c = c


class Deep(Failure):
    def __init__(self, code):
        super().__init__("deep", code)


class Bare(Exception):
    pass


print(repr(Failure("a")), repr(Failure("b", code=6)), Failure("c", 7).code, str(Deep(8)), Deep(8).code)
print(Silent(1).args, Silent(1, 2).args, Silent(1, b=3, c=4).args, Silent(a=1).args, Silent(1, c=9).c)
print(Bare().args, Bare(1, 2).args, repr(Bare("x")))
try:
    Bare(x=1)
except TypeError as error:
    print(error)
try:
    raise Deep(9)
except Failure as error:
    print(error.args, error.code)
# expect: Failure('A') Failure('B') 7 DEEP 8
# expect: (1,) (1, 2) (1,) () 9
# expect: () (1, 2) Bare('x')
# expect: Bare() takes no keyword arguments
# expect: ('DEEP',) 9
