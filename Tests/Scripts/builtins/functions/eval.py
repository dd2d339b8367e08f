x = 5
print(eval("x + 1"), eval("[i * x for i in range(3)]"), eval("y + x", {"y": 1, "x": 2}), eval(" 7 "))
# expect: 6 [0, 5, 10] 3 7
def f():
    x = "local"
    return eval("x"), eval("x", globals())
print(f())  # expect: ('local', 5)
for text in ("1 +", "undefined", "x = 1", ""):
    try:
        eval(text)
    except (SyntaxError, NameError) as error:
        print(type(error).__name__, str(error).split(" (")[0])
# expect: SyntaxError invalid syntax
# expect: NameError name 'undefined' is not defined
# expect: SyntaxError invalid syntax
# expect: SyntaxError invalid syntax
