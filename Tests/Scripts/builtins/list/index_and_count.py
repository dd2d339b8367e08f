a = [5, 6, 5, 7, 5]
print(a.index(5), a.index(5, 1), a.index(5, -2), a.count(5), a.count(9))  # expect: 0 2 4 3 0
for action in (lambda: a.index(9), lambda: a.index(6, 2)):
    try:
        action()
    except ValueError as error:
        print(error)
# expect: 9 is not in list
# expect: 6 is not in list
