class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

things = {"a": Thing("a"), "b": Thing("b"), "c": Thing("c")}
del things["a"]
print("deleted")
things["b"] = None
print("replaced")
things.clear()
print("cleared")
# expect: del a
# expect: deleted
# expect: del b
# expect: replaced
# expect: del c
# expect: cleared
