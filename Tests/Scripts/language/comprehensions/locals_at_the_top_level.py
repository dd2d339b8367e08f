numbers = [1, 2]
y = 0
print([locals() for x in numbers])  # expect: [{'x': 1}, {'x': 2}]
print(["%(x)s" % vars() for x in numbers], [dir() for x in numbers])  # expect: ['1', '2'] [['x'], ['x']]
print([[locals() for b in numbers] for a in [5]])  # expect: [[{'a': 5, 'b': 1}, {'a': 5, 'b': 2}]]
print([eval("(x, y)") for x in numbers])  # expect: [(1, 0), (2, 0)]
[exec("y = x") for x in numbers]
print(y)  # expect: 0


class Body:
    z = 3
    print([locals() for x in numbers], [eval("x") for x in numbers])  # expect: [{'x': 1}, {'x': 2}] [1, 2]
    try:
        [eval("z") for x in numbers]
    except NameError as error:
        print(error)  # expect: name 'z' is not defined
