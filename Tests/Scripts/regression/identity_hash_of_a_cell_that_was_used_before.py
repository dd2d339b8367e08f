class Node:
    pass

wrong = 0
for turn in range(300):
    nodes = [Node() for _ in range(200)]
    seen = set(nodes)
    wrong += sum(node not in seen for node in nodes) + (id(nodes[0]) != id(nodes[0]))
    nodes = seen = None
print(wrong)  # expect: 0
