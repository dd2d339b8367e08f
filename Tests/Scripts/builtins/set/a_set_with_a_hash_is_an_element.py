class Hashed(set):
    def __hash__(self):
        return 5


one = Hashed([1])
all = {one}
print(one in all, Hashed([1]) in all, {1} in all)
all.remove(one)
all.add(one)
all.discard(one)
print(all, {1} in {frozenset({1})})

# expect: True True False
# expect: set() True
