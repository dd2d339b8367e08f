def tag(name):
    print("make", name)
    def decorate(function):
        print("apply", name)
        return lambda: name + function()
    return decorate

@tag("a")
@tag("b")
def f():
    return "!"
# expect: make a
# expect: make b
# expect: apply b
# expect: apply a

print(f())  # expect: ab!
