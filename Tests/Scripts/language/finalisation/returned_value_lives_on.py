class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def make():
    thing = Thing("made")
    return thing


print(make().name)
kept = make()
print("kept")
# expect: del made
# expect: made
# expect: kept
# expect: del made
