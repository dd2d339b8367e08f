import circle.first

print(circle.first.value, circle.second.value)  # expect: 2 1
