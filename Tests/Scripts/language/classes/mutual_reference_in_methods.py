class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

    def link(self, other):
        self.next = other
        return other

head = Node(1)
head.link(Node(2)).link(Node(3)).link(head)
node, seen = head, []
for _ in range(5):
    seen.append(node.value)
    node = node.next
print(seen)  # expect: [1, 2, 3, 1, 2]
