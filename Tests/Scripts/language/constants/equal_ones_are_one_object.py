a, b = "hello", "hello"
print(a is b)  # expect: True
x = "hello world!"
y = "hello world!"
print(x is y)  # expect: True
p = b"raw"
q = b"raw"
print(p is q)  # expect: True
e = (1, "two", 3.0)
f = (1, "two", 3.0)
print(e is f)  # expect: True
g = (True, 0.0)
h = (1, -0.0)
print(g is h, g, h)  # expect: False (True, 0.0) (1, -0.0)
