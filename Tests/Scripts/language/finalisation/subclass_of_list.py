class Items(list):
    def __del__(self):
        print("del", len(self))


items = Items([1, 2, 3])
del items
print("after")
# expect: del 3
# expect: after
