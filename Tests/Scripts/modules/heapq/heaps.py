import heapq

heap = [5, 3, 8, 1]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap, heapq.heappop(heap), heapq.heappushpop(heap, 9), heapq.heapreplace(heap, 7), heap)
print(heapq.nsmallest(2, heap), heapq.nlargest(2, heap), list(heapq.merge([1, 4], [2, 3])))
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
try:
    heapq.heappush(3, 1)
except TypeError as error:
    print(error)
# expect: [5, 7, 8, 9] 0 1 3 [5, 7, 8, 9]
# expect: [5, 7] [9, 8] [1, 2, 3, 4]
# expect: index out of range
# expect: heappush() argument 1 must be list, not int
