import resource


class Node:
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.text = "x" * 100


def build(n):
    return n and Node(build(n - 1), build(n - 1)) and 1


build(10)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
build(18)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000)  # expect: True
