class A:
    def __len__(self): return 1
a = A()
a.__len__ = lambda: 99
a.__call__ = lambda: "never"
print(len(a), a.__len__())  # expect: 1 99
try:
    a()
except TypeError as error:
    print(error)  # expect: 'A' object is not callable
