class A:
    x = 1
    def __init__(self):
        self.y = 2
print(vars(A()), [n for n in dir(A()) if not n.startswith("_")], "append" in dir([]))
# expect: {'y': 2} ['x', 'y'] True
