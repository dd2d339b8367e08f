a = [1]
print(a.append(2), a)  # expect: None [1, 2]
a.extend([3, 4])
a.extend("xy")
a.extend(x for x in range(2))
a += (9,)
print(a)  # expect: [1, 2, 3, 4, 'x', 'y', 0, 1, 9]
a.extend(a)
print(len(a))  # expect: 18
try:
    a.extend(5)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
