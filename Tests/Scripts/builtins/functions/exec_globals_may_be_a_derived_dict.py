class Names(dict):
    def __missing__(self, name):
        return "no " + name


names = Names(a=1)
print(eval("a, b", names))  # expect: (1, 'no b')
exec("c = b", names)
print(dict.__getitem__(names, "c"))  # expect: no b
print("__builtins__" in names)  # expect: True
