class Plain:
    pass


@staticmethod
class Decorated:
    pass


print(Plain.__firstlineno__, Decorated.__func__.__firstlineno__)  # expect: 1 5
