class A:
    pass

a = A()
A.greet = lambda self: "hello"
A.value = 5
print(a.greet(), a.value)  # expect: hello 5
del A.value
print(hasattr(a, "value"))  # expect: False
