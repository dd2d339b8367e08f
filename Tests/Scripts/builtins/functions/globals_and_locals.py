x = 1
def f(a, b=2):
    c = 3
    return locals()
print(f(1), "x" in globals(), globals()["x"], locals() is globals())
# expect: {'a': 1, 'b': 2, 'c': 3} True 1 True
globals()["made"] = 7
print(made)  # expect: 7
class A:
    y = 1
    names = [n for n in sorted(locals()) if not n.startswith("__")]
print(A.names)  # expect: ['y']
