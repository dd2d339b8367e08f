# Built-in functions and classes called with keywords, right and wrong.
def nested(n):
    return sorted([n], key=lambda v: nested(n - 1) if n else 0)


print(1, 2, sep="-", end="!\n")
print(sorted("bca", reverse=True), max([], default=4), list(enumerate("ab", start=3)), int("ff", base=16))
print(dict(a=1, b=2), "a b c".split(maxsplit=1), sum([1], start=5), nested(5))
wrong = [
    lambda: sorted([1], ke=1), lambda: sorted(key=1), lambda: print(foo=1), lambda: [].sort(key=1, k=2),
    lambda: "a".split(",", sep=","), lambda: max(key=len),
]
for call in wrong:
    try:
        call()
    except TypeError as error:
        print(error)
# expect: 1-2!
# expect: ['c', 'b', 'a'] 4 [(3, 'a'), (4, 'b')] 255
# expect: {'a': 1, 'b': 2} ['a', 'b c'] 6 [5]
# expect: sort() got an unexpected keyword argument 'ke'. Did you mean 'key'?
# expect: sorted expected 1 argument, got 0
# expect: print() got an unexpected keyword argument 'foo'
# expect: sort() got an unexpected keyword argument 'k'
# expect: argument for split() given by name ('sep') and position (1)
# expect: max expected at least 1 argument, got 0
