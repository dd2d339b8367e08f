class Shouting(dict):
    def keys(self):
        return [key.upper() for key in super().keys()]

    def __iter__(self):
        return iter(self.keys())

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


words = Shouting(a=1)
print(words.copy(), dict(words), {**words})  # expect: {'A': 1} {'A': 1} {'A': 1}
