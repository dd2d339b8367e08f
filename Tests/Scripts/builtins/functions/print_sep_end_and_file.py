import sys
print(1, 2, 3, sep="-", end="!\n")  # expect: 1-2-3!
print("a", "b", sep="")  # expect: ab
print("no newline", end="")  # expect: no newline
print()
print(*[1, 2], sep=", ")  # expect: 1, 2
print("to stderr", file=sys.stderr)
print("x", sep=None, end=None, flush=True)  # expect: x
for action in (lambda: print("a", sep=1), lambda: print("a", end=5), lambda: print("a", colour=1)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: sep must be None or a string, not int
# expect: end must be None or a string, not int
# expect: print() got an unexpected keyword argument 'colour'
