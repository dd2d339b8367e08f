a = [1, 2, 3]
big = 2 ** 63 - 1
print(a[-big:], a[:big], a[big:], a[::big], a[::-big], a[-10 ** 30:10 ** 30], a[:-10 ** 30])
# expect: [1, 2, 3] [1, 2, 3] [] [1] [3] [1, 2, 3] []
for index in (big, -big - 1, 10 ** 30):
    try:
        a[index]
    except IndexError as error:
        print(error)
# expect: list index out of range
# expect: list index out of range
# expect: cannot fit 'int' into an index-sized integer
