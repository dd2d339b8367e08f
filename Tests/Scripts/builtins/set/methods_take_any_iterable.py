s = {1, 2, 3}
print(s.union([4], (5,)), s.intersection(range(2, 9)), s.difference("a", [1]), s.symmetric_difference([3, 4]))
# expect: {1, 2, 3, 4, 5} {2, 3} {2, 3} {1, 2, 4}
print(s.issubset(range(9)), s.issuperset([1]), s.isdisjoint([7]))  # expect: True True True
s.update([7], "a")
s.intersection_update([1, 2, 7])
s.difference_update([1])
s.symmetric_difference_update([2, 8])
print(s)  # expect: {8, 7}
