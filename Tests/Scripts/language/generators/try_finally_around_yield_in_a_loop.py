def g():
    for i in range(2):
        try:
            yield i
        finally:
            print("finally", i)

print(list(g()))
# expect: finally 0
# expect: finally 1
# expect: [0, 1]
