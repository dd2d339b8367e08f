class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

Thing("statement")
print("after")
print(Thing("argument").name)
print("end")
# expect: del statement
# expect: after
# expect: del argument
# expect: argument
# expect: end
