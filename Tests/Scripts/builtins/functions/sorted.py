print(sorted([3, 1, 2]), sorted("hello"), sorted([3, 1, 2], reverse=True), sorted({"b": 1, "a": 2}), sorted(["B", "a"], key=str.lower))
# expect: [1, 2, 3] ['e', 'h', 'l', 'l', 'o'] [3, 2, 1] ['a', 'b'] ['a', 'B']
print(sorted([(1, "b"), (1, "a")]), sorted([1, True, 0.5]), sorted(range(5), key=lambda x: -x), sorted([]))
# expect: [(1, 'a'), (1, 'b')] [0.5, 1, True] [4, 3, 2, 1, 0] []
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'str' and 'int'
