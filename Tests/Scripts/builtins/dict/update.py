d = {"a": 1}
d.update({"b": 2}, c=3)
d.update([("d", 4), "e5"])
d.update()
print(d)  # expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': '5'}
for action in (lambda: d.update(5), lambda: d.update([1]), lambda: d.update(["abc"])):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'int' object is not iterable
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
