class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def work():
    thing = Thing("local")
    raise ValueError("reason")


try:
    work()
except ValueError as error:
    print("handling", error)
print("after")
# expect: handling reason
# expect: del local
# expect: after
