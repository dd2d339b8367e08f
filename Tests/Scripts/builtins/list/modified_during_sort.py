a = [3, 1, 2]
def key(x):
    a.append(x)
    return x
try:
    a.sort(key=key)
except ValueError as error:
    print(error)  # expect: list modified during sort
print(a)  # expect: [1, 2, 3]
