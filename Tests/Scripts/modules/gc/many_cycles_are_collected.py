import gc


class Node:
    alive = 0

    def __init__(self):
        Node.alive += 1

    def __del__(self):
        Node.alive -= 1


for _ in range(3000):
    a, b = Node(), Node()
    a.other, b.other = b, a
print(Node.alive < 3000)
del a, b
gc.collect()
print(Node.alive)
# expect: True
# expect: 0
