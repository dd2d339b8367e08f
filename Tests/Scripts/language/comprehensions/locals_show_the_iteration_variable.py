def f():
    outer = 1
    return [sorted(locals()) for item in range(1)]


print(f())  # expect: [['item', 'outer']]
