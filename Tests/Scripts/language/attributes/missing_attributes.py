class Thing:
    colour = 1

    def paint(self):
        pass

for action in (lambda: Thing().missing, lambda: Thing.missing, lambda: Thing().color, lambda: (5).x,
               lambda: None.x, lambda: [].push, lambda: "".length, lambda: len.x):
    try:
        action()
    except AttributeError as error:
        print(error)
# expect: 'Thing' object has no attribute 'missing'
# expect: type object 'Thing' has no attribute 'missing'
# expect: 'Thing' object has no attribute 'color'
# expect: 'int' object has no attribute 'x'
# expect: 'NoneType' object has no attribute 'x'
# expect: 'list' object has no attribute 'push'
# expect: 'str' object has no attribute 'length'
# expect: 'builtin_function_or_method' object has no attribute 'x'
