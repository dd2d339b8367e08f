print("banana".count("a"), "banana".count("ana"), "aaaa".count("aa"), "abc".count(""), "banana".count("a", 2, 5), "x".count("y"))
# expect: 3 1 2 4 1 0
