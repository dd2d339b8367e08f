def value(n):
    print("value", n)
    return n

print(value(1) + value(2) * value(3))
# expect: value 1
# expect: value 2
# expect: value 3
# expect: 7
print(value(9) < value(10))
# expect: value 9
# expect: value 10
# expect: True
