class Stack(list):
    def push(self, x):
        self.append(x)

    def __repr__(self):
        return f"Stack({super().__repr__()})"

s = Stack([1])
s.push(2)
print(s, len(s), s[-1], isinstance(s, list), s == [1, 2])  # expect: Stack([1, 2]) 2 2 True True
class Default(dict):
    def __missing__(self, key):
        return f"no {key}"
print(Default(a=1)["a"], Default()["b"])  # expect: 1 no b
class Name(str):
    def shout(self):
        return self.upper() + "!"
print(Name("bob").shout(), Name("x") + "y")  # expect: BOB! xy
