class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"

class OnlyRepr:
    def __repr__(self):
        return "R()"

print(Both(), [Both()], repr(Both()), f"{Both()} {Both()!r}")  # expect: <str> [<repr>] <repr> <str> <repr>
print(OnlyRepr(), str(OnlyRepr()), {1: OnlyRepr()})  # expect: R() R() {1: R()}
