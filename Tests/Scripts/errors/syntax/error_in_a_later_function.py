print("never printed")

def f():
    pass

def g():
    for x in range(3)  # expect-diagnostic: SyntaxError: expected ':'
        print(x)
