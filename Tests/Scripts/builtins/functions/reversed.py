print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))
# expect: [3, 2, 1] cba [2, 1] ['b', 'a']
for bad in ({1}, 5, iter([])):
    try:
        reversed(bad)
    except TypeError as error:
        print(str(error).split(" object")[0])
# expect: 'set'
# expect: 'int'
# expect: 'list_iterator'
