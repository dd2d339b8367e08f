class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

for number in range(3):
    thing = Thing(number)
print("loop over")


def work():
    for number in range(2):
        thing = Thing(("inner", number))
        thing = None
        print("round", number)


work()
# expect: del 0
# expect: del 1
# expect: loop over
# expect: del ('inner', 0)
# expect: round 0
# expect: del ('inner', 1)
# expect: round 1
# expect: del 2
