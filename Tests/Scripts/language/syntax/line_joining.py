total = 1 + \
    2 + \
    3
items = [
    1,

    2,  # a comment inside
    # a whole line
    3
]
print(total, items, (4 +
                     5), {"a":
                          6}["a"])  # expect: 6 [1, 2, 3] 9 6
if (total == 6 and
        items):
    print("joined")  # expect: joined
