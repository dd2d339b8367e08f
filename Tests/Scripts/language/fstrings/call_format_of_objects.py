class T:
    def __format__(self, spec):
        return "spec(" + spec + ")"

    def __str__(self):
        return "str"

print(f"{T()} {T():abc} {T():%H:%M} {T()!s:>5}")  # expect: spec() spec(abc) spec(%H:%M)   str
