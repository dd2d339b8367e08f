if len("ab") == 2:
    def f():
        return "first"
else:
    def f():
        return "second"
print(f())  # expect: first
