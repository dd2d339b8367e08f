x = 5.5


def never_called():
    return x is not "a" or x is -1 or x is (1, 2)


print(x is None, x is x is 3)
# expect: False False
# expect-exit: 0
# expect-stderr: identity_of_literals.py:5: SyntaxWarning: "is not" with 'str' literal. Did you mean "!="?
# expect-stderr:   return x is not "a" or x is -1 or x is (1, 2)
# expect-stderr: identity_of_literals.py:5: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect-stderr:   return x is not "a" or x is -1 or x is (1, 2)
# expect-stderr: identity_of_literals.py:5: SyntaxWarning: "is" with 'tuple' literal. Did you mean "=="?
# expect-stderr:   return x is not "a" or x is -1 or x is (1, 2)
# expect-stderr: identity_of_literals.py:8: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
# expect-stderr:   print(x is None, x is x is 3)
