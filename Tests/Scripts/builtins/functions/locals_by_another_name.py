names, evaluate = locals, eval


def function():
    x = 1
    print(names(), evaluate("x + 1"))


class Body:
    q = 2
    print("q" in names())  # expect: True


function()  # expect: {'x': 1} 2
print(names() is globals())  # expect: True
