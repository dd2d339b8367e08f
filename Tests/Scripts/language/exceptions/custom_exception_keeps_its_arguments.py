class Failure(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.code = code

class Described(Exception):
    def __str__(self):
        return "described"

try:
    raise Failure(5, "broken")
except Failure as error:
    print(error, error.args, error.code, repr(error))
# expect: (5, 'broken') (5, 'broken') 5 Failure(5, 'broken')
try:
    raise Described("ignored")
except Described as error:
    print(error, repr(error), error.args)  # expect: described Described('ignored') ('ignored',)
