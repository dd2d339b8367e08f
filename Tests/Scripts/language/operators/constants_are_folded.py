def sums():
    return "a" + "b", (1,) + (2,), "ab" * 2, b"a" + b"b", -(1), 3**40


first, second = sums(), sums()
print([x is y for x, y in zip(first, second)])  # expect: [True, True, True, True, True, True]
text = "ab"
print("a" + "b" is text)  # expect: True
print("abcab"[:2] is text, (1, 2) * 2, not ())  # expect: False (1, 2, 1, 2) True
try:
    1 / 0
except ZeroDivisionError as error:
    print(error)  # expect: division by zero
print(len("a" * 5000), len((0,) * 300), 1 << 200 > 2**128)  # expect: 5000 300 True
