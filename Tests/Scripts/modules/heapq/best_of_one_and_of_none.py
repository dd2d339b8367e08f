# One wanted item is found like min and max do it; other counts must be ints.
import heapq


class Watched:
    compared = 0

    def __init__(self, rank):
        self.rank = rank

    def __lt__(self, other):
        Watched.compared += 1
        return self.rank < other.rank


items = [Watched(rank) for rank in (3, 1, 2)]
print(heapq.nsmallest(1, items)[0].rank, heapq.nsmallest(1, []), Watched.compared)  # expect: 1 [] 2
print(heapq.nlargest(0, [1]), heapq.nlargest(-1, [1, 2]), heapq.nlargest(9, iter([1, 2])))  # expect: [] [] [2, 1]
print(heapq.nsmallest(2.5, [1, 2]))  # expect-error: TypeError: slice indices must be integers or None or have an __index__ method
