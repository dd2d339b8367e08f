class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def keep():
    thing = Thing("captured")

    def inner():
        return thing.name

    return inner


function = keep()
print(function())
del function
print("after")
# expect: captured
# expect: del captured
# expect: after
