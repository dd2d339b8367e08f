print(int, str.__name__, list, [int, str], {int: 1}[int], int is type(5), str.upper("a"), list.append.__name__, dict.get({"a": 1}, "a"))
# expect: <class 'int'> str <class 'list'> [<class 'int'>, <class 'str'>] 1 True A append 1
