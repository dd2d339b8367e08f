print(sorted(set("mississippi")), len({1, 1.0, True}), {1.0, 1}, {True, 1})
# expect: ['i', 'm', 'p', 's'] 1 {1.0} {True}
