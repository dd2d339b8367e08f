n = 0
while n < 2:
    n += 1
else:
    print("done", n)  # expect: done 2
