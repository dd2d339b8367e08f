values = [1, 2, 3, 4]
for value in values:
    values.remove(value)
print(values)  # expect: [2, 4]
