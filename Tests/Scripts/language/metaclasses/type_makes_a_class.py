A = type("A", (), {"x": 1, "double": lambda self: self.x * 2})
print(A().double(), A.__name__, type(A))  # expect: 2 A <class 'type'>
