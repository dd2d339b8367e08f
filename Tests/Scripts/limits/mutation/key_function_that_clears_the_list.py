items = [3, 2, 1]
def key(x):
    items.clear()
    return x
try:
    items.sort(key=key)
except ValueError as error:
    print(error)
print(items)  # expect: [1, 2, 3]
