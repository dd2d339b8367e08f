def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)

def one(a): pass
def two(a, b): pass
def three(a, b, c): pass
def keyword(*, a, b): pass

attempt(lambda: one())
# expect: one() missing 1 required positional argument: 'a'
attempt(lambda: two())
# expect: two() missing 2 required positional arguments: 'a' and 'b'
attempt(lambda: three())
# expect: three() missing 3 required positional arguments: 'a', 'b', and 'c'
attempt(lambda: three(1))
# expect: three() missing 2 required positional arguments: 'b' and 'c'
attempt(lambda: three(b=2))
# expect: three() missing 2 required positional arguments: 'a' and 'c'
attempt(lambda: keyword())
# expect: keyword() missing 2 required keyword-only arguments: 'a' and 'b'
attempt(lambda: keyword(a=1))
# expect: keyword() missing 1 required keyword-only argument: 'b'
