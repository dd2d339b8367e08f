def gen():
    print("evaluated")  # expect: evaluated
    return [1]

g = (x for x in gen())
print("made")  # expect: made
print(list(g))  # expect: [1]
