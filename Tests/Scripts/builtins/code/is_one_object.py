# A function's code is one object; the code of a generator's frame is the same.
def function():
    yield


code = function.__code__
generator = function()
print(code is function.__code__, generator.gi_code is code, generator.gi_frame.f_code is code)  # expect: True True True
print(code == compile("def f(): yield", "<s>", "exec").co_consts[0])  # expect: False
first, second = (compile("x = 1", "<s>", "exec") for _ in range(2))
print(first == second, hash(first) == hash(second))  # expect: True True
