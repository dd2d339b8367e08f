import heapq


class Loud:
    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        return self.number < other.number

    def __repr__(self):
        return f"L{self.number}"


print(list(heapq.merge([1, 4, 7], [2, 4, 9], [], [0])))  # expect: [0, 1, 2, 4, 4, 7, 9]
print(list(heapq.merge(["b", "Cc"], ["A", "bB"], key=str.lower)))  # expect: ['A', 'b', 'bB', 'Cc']
print(list(heapq.merge([(1, "a"), (2, "a")], [(1, "b")], key=lambda pair: pair[0])))  # expect: [(1, 'a'), (1, 'b'), (2, 'a')]
print(list(heapq.merge([9, 4, 1], [8, 4, 0], reverse=True)))  # expect: [9, 8, 4, 4, 1, 0]
print(list(heapq.merge(["ccc", "a"], ["bb", "d"], key=len, reverse=True)))  # expect: ['ccc', 'bb', 'a', 'd']
print(list(heapq.merge([Loud(1), Loud(3)], [Loud(2)])))  # expect: [L1, L2, L3]
merged = heapq.merge([1, 3], iter([2]))
print(next(merged), next(merged), list(merged), list(heapq.merge()))  # expect: 1 2 [3] []
