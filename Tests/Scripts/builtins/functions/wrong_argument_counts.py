for action in (lambda: len(), lambda: len(1, 2), lambda: isinstance(1), lambda: ord(), lambda: abs(1, 2), lambda: [].append(),
               lambda: [].append(1, 2), lambda: {}.get(), lambda: callable(), lambda: hash(), lambda: [].insert(1), lambda: {}.pop(),
               lambda: {1}.add(), lambda: chr(), lambda: id()):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: isinstance expected 2 arguments, got 1
# expect: ord() takes exactly one argument (0 given)
# expect: abs() takes exactly one argument (2 given)
# expect: list.append() takes exactly one argument (0 given)
# expect: list.append() takes exactly one argument (2 given)
# expect: get expected at least 1 argument, got 0
# expect: callable() takes exactly one argument (0 given)
# expect: hash() takes exactly one argument (0 given)
# expect: insert expected 2 arguments, got 1
# expect: pop expected at least 1 argument, got 0
# expect: set.add() takes exactly one argument (0 given)
# expect: chr() takes exactly one argument (0 given)
# expect: id() takes exactly one argument (0 given)
