def named():
    pass


def taken(**names):
    print(names)


nothing = None


class Twice:
    def keys(self):
        return ["x", "x"]

    def __getitem__(self, key):
        return key


for call in (
    lambda: nothing(*named), lambda: nothing(**named), lambda: named(*5), lambda: dir(*named),
    lambda: taken(**Twice()), lambda: taken(**{1: 2}), lambda: taken(**{1: 2}, **{1: 3}),
):
    try:
        call()
    except TypeError as error:
        print(error)

# expect: None argument after * must be an iterable, not function
# expect: None argument after ** must be a mapping, not function
# expect: __main__.named() argument after * must be an iterable, not int
# expect: dir() argument after * must be an iterable, not function
# expect: __main__.taken() got multiple values for keyword argument 'x'
# expect: keywords must be strings
# expect: __main__.taken() got multiple values for keyword argument '1'
