class Counted:
    def __init__(self, number):
        self.number, self.hashed = number, 0

    def __hash__(self):
        self.hashed += 1
        return self.number


keys = {Counted(number) for number in range(3)}
made = dict.fromkeys(frozenset(keys), "x")
print(sorted(key.hashed for key in keys), list(made.values()))  # expect: [1, 1, 1] ['x', 'x', 'x']
made[Counted(9)] = "y"
print(len(made), all(key in made for key in keys), dict.fromkeys(set()))  # expect: 4 True {}
