def run(source):
    names = {}
    exec(compile(source, "typed", "single"), names)
    return names


print(run("def f():\n    return 1")["f"]())  # expect: 1
print(run("class C:\n    x = 2\n")["C"].x)  # expect: 2
run("for n in 'ab':\n    n")
# expect: 'a'
# expect: 'b'
