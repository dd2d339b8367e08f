import pickle

loop = [1]
loop.append(loop)
copy = pickle.loads(pickle.dumps(loop))
print(copy[1] is copy, copy[0])
shared = [1]
first, second = pickle.loads(pickle.dumps([shared, shared]))
print(first is second)

class Node:
    pass

node = Node()
node.me = node
again = pickle.loads(pickle.dumps(node))
print(again.me is again)
print(len(pickle.dumps(list(range(3000)))), len(pickle.dumps([b"x" * 70000, 1, "z" * 70000])))

# expect: True 1
# expect: True
# expect: True
# expect: 8764 140021
