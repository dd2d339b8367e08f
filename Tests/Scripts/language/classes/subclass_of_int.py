class Metres(int):
    def __add__(self, other):
        return Metres(int(self) + int(other))

    def __repr__(self):
        return f"{int(self)}m"

print([Metres(3) + 4], Metres(5) == 5, Metres(2) * 3, [1, 2, 3][Metres(1)])  # expect: [7m] True 6 2
