# Of equal items the earlier ones come first; an iterator is used up, and no more than the wanted items are kept.
import heapq

words = ["pear", "fig", "kiwi", "apple", "plum", "date"]
print(heapq.nsmallest(3, words, key=len))  # expect: ['fig', 'pear', 'kiwi']
print(heapq.nlargest(3, iter(words), key=len))  # expect: ['apple', 'pear', 'kiwi']
numbers = iter(range(1000))
print(heapq.nlargest(2, numbers), next(numbers, "used up"))  # expect: [999, 998] used up
print(heapq.nsmallest(0, rest := iter([1, 2])), list(rest))  # expect: [] [1, 2]

heap = [3, 1, 4, 1, 5]
heapq._heapify_max(heap)
print(heapq._heapreplace_max(heap, 2), heapq._heappop_max(heap), heap[0])  # expect: 5 4 3
