print("{} {}".format(1, "b"), "{1} {0} {1}".format("a", "b"), "{x} {y:>4}".format(x=1, y=2), "{{}} {}".format(5))
# expect: 1 b b a b 1    2 {} 5
print("{0[1]} {1[k]} {2.real}".format([1, 2], {"k": "v"}, 7), "{:{}}|{:^{w}}".format("a", 3, "b", w=5), "{!r:>5}".format("a"))
# expect: 2 v 7 a  |  b     'a'
for action in (lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "{!x}".format(1)):
    try:
        action()
    except (IndexError, KeyError, ValueError) as error:
        print(type(error).__name__, error)
# expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: KeyError 'a'
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: ValueError Unknown conversion specifier x
