class Mapping:
    def __getitem__(self, name):
        raise KeyError(name)


for run in [
    lambda: exec("1", Mapping()),
    lambda: exec("1", {}, 5),
    lambda: eval("1", Mapping()),
    lambda: eval("1", 5),
    lambda: eval("1", {}, 5),
]:
    try:
        run()
    except TypeError as error:
        print(error)
# expect: exec() globals must be a dict, not Mapping
# expect: locals must be a mapping or None, not int
# expect: globals must be a real dict; try eval(expr, {}, mapping)
# expect: globals must be a dict
# expect: locals must be a mapping
