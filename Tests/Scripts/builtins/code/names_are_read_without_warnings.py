import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    space = {}
    exec("def f():\n    return len is 'x'\n", space)
print(space["f"].__code__.co_names, space["f"].__code__.co_consts)

# expect: ('len',) (None, 'x')
