class Node:
    pass

for i in range(100_000):
    a, b = Node(), Node()
    a.other, b.other, a.data = b, a, [i] * 20
print("done", i)  # expect: done 99999
