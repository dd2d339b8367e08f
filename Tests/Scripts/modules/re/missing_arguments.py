import re


def show(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except TypeError as error:
        print(error)


show(re.sub, "a")  # expect: sub() missing 2 required positional arguments: 'repl' and 'string'
show(re.match, "a")  # expect: match() missing 1 required positional argument: 'string'
show(re.match, "a", "b", 0, 1)  # expect: match() takes from 2 to 3 positional arguments but 4 were given
show(re.compile)  # expect: compile() missing 1 required positional argument: 'pattern'
show(re.split, "a", "bab", limit=1)  # expect: split() got an unexpected keyword argument 'limit'
show(re.sub, "a", "x", "bab", count=1)  # expect: bxb
