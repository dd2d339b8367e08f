import time

line = "x = 1  # " + "settrace __del__ breakpoint( " * 20_000 + "\n"
start = time.perf_counter()
exec(line * 3 + "print(x)")  # expect: 1
print(time.perf_counter() - start < 5)  # expect: True
