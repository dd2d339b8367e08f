class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def work():
    first = Thing("first")
    second = Thing("second")
    print("working")


work()
print("returned")
# expect: working
# expect: del first
# expect: del second
# expect: returned
