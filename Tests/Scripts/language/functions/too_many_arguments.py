def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)

def none(): pass
def one(a): pass
def two(a, b): pass
def optional(a, b=2): pass
def keyword(a, *, k): pass
def keywords(a, *, k=1): pass

attempt(lambda: none(1))
# expect: none() takes 0 positional arguments but 1 was given
attempt(lambda: none(1, 2))
# expect: none() takes 0 positional arguments but 2 were given
attempt(lambda: one(1, 2))
# expect: one() takes 1 positional argument but 2 were given
attempt(lambda: two(1, 2, 3))
# expect: two() takes 2 positional arguments but 3 were given
attempt(lambda: optional(1, 2, 3))
# expect: optional() takes from 1 to 2 positional arguments but 3 were given
attempt(lambda: keyword(1, 2, k=3))
# expect: keyword() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
attempt(lambda: keyword(1, 2))
# expect: keyword() takes 1 positional argument but 2 were given
attempt(lambda: keywords(1, 2, 3))
# expect: keywords() takes 1 positional argument but 3 were given
