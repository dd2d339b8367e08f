class Money:
    def __format__(self, spec):
        return f"<{spec}>"

class Index:
    def __index__(self):
        return 2

print(f"{Money():.2f} {Money()}", format(Money(), "x"))  # expect: <.2f> <> <x>
print([10, 20, 30][Index()], "abcd"[:Index()], list(range(Index())), hex(Index()))  # expect: 30 ab [0, 1] 0x2
