print(",".join(["a", "b"]), "".join("abc"), "-".join(()), ", ".join(str(n) for n in range(4)), "x".join(["one"]))
# expect: a,b abc  0, 1, 2, 3 one
for bad in (["a", 1], 5):
    try:
        ",".join(bad)
    except TypeError as error:
        print(error)
# expect: sequence item 1: expected str instance, int found
# expect: can only join an iterable
