print(all([]), any([]), all([1, "a"]), all([1, 0]), any([0, "", 2]), any(x > 2 for x in range(5)))
# expect: True False True False True True
def noisy():
    for x in (0, 1, 2):
        print("asked", x)
        yield x
print(any(noisy()))
# expect: asked 0
# expect: asked 1
# expect: True
