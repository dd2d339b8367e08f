def f(a, colour=None):
    pass

for action in (lambda: f(1, b=2), lambda: f(1, color=2), lambda: f(1, a=2)):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: f() got an unexpected keyword argument 'b'
# expect: f() got an unexpected keyword argument 'color'. Did you mean 'colour'?
# expect: f() got multiple values for argument 'a'
