exec("a = 1\nb = a + 1")
print(a, b)  # expect: 1 2
space = {}
exec("def double(x):\n    return 2 * x\nresult = double(21)", space)
print(space["result"], sorted(k for k in space if k != "__builtins__"))  # expect: 42 ['double', 'result']
def f():
    exec("hidden = 5")
    return "hidden" in globals(), "hidden" in locals()
print(f())  # expect: (False, False)
