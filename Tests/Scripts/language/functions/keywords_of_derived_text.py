class Text(str):
    pass


def show(**keywords):
    return keywords


print(show(**{Text("a"): 1}))  # expect: {'a': 1}
