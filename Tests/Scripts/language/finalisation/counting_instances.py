class Counted:
    alive = 0

    def __init__(self):
        Counted.alive += 1

    def __del__(self):
        Counted.alive -= 1


things = [Counted() for _ in range(1000)]
print(Counted.alive)
del things[:500]
print(Counted.alive)
things = None
print(Counted.alive)
for _ in range(10000):
    Counted()
print(Counted.alive)
# expect: 1000
# expect: 500
# expect: 0
# expect: 0
