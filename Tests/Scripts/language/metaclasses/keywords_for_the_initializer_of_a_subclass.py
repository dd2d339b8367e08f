class Pair(tuple):
    def __init__(self, items, name=None):
        self.name = name


pair = Pair([1, 2], name="p")
print(pair, pair.name)  # expect: (1, 2) p
