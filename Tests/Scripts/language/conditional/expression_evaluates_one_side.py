def side(name):
    print("side", name)  # expect: side a
    return name

print(side("a") if True else side("b"))  # expect: a
print("x" if 0 else "y" if 1 else "z")  # expect: y
