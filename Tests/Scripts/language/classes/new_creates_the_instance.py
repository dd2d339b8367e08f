class Single:
    instance = None

    def __new__(cls, *args):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, name):
        self.name = name

a = Single("a")
b = Single("b")
print(a is b, a.name)  # expect: True b
