values = [1, 2, 3]
for value in values:
    if value < 3:
        values.append(value + 10)
print(values)  # expect: [1, 2, 3, 11, 12]
