a = [1, 2, 3, 4]
print(a.pop(), a.pop(0), a.pop(-2), a)  # expect: 4 1 2 [3]
for action in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop("x")):
    try:
        action()
    except (IndexError, TypeError) as error:
        print(error)
# expect: pop from empty list
# expect: pop index out of range
# expect: 'str' object cannot be interpreted as an integer
