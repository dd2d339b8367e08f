class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

Thing.greet = lambda self: "hello"
thing = Thing("bound")
method = thing.greet
del thing
print(method())
del method
print("after")
# expect: hello
# expect: del bound
# expect: after
