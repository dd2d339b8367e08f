def function(a, *args, b=1, **kwargs):
    def inner():
        return captured

    captured = 2
    x = 3
    return list(locals())


print(function(1, 2, c=3))
# expect: ['a', 'b', 'args', 'kwargs', 'inner', 'x', 'captured']
