values = [1, 2, 3]
values.__init__()
print(values)
values.__init__("ab")
print(values)
unique = {1, 2}
unique.__init__([3])
print(unique)
data = bytearray(b"abc")
data.__init__(b"x")
print(data)
mapping = {1: 2}
mapping.__init__({3: 4}, a=5)
print(mapping)
# expect: []
# expect: ['a', 'b']
# expect: {3}
# expect: bytearray(b'x')
# expect: {1: 2, 3: 4, 'a': 5}
