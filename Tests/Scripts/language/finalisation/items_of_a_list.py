class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

things = [Thing(0), Thing(1), Thing(2), Thing(3)]
things.pop()
print("popped")
del things[0]
print("deleted")
things[0] = None
print("replaced")
things.clear()
print("cleared")
# expect: del 3
# expect: popped
# expect: del 0
# expect: deleted
# expect: del 1
# expect: replaced
# expect: del 2
# expect: cleared
