class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


class Table(dict):
    pass


key, things = "k", [Thing("first"), Thing("second")]
things.pop()
print("popped")
table = {key: Thing("by name"), "x": Thing("by text"), "y": Thing("last")}
table.pop(key)
print("one")
table.pop("x", None)
print("two")
table.popitem()
print("three")
bag = {thing := Thing("in a set")}
thing = None
bag.pop()
print("four")
derived = Table(a=Thing("old"))
derived["a"] = Thing("new")
print("five")
del derived["a"]
print("six")

# expect: gone second
# expect: popped
# expect: gone by name
# expect: one
# expect: gone by text
# expect: two
# expect: gone last
# expect: three
# expect: gone in a set
# expect: four
# expect: gone old
# expect: five
# expect: gone new
# expect: six
# expect: gone first
