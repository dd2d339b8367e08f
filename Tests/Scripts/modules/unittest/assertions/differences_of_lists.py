from unittest.case import DIFF_OMITTED
from unittest.util import sorted_list_difference, unorderable_list_difference

print(sorted_list_difference([1, 1, 2, 4], [2, 2, 3]), sorted_list_difference([], [1, 1]))
print(unorderable_list_difference([1, {}, 2], [{}, 3]))
print(DIFF_OMITTED % 5)

# expect: ([1, 4], [3]) ([], [1, 1])
# expect: ([2, 1], [3])
# expect: 
# expect: Diff is 5 characters long. Set self.maxDiff to None to see it.
