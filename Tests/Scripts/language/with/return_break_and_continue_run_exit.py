class M:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        print("exit", details)

def f():
    with M():
        return "returned"

print(f())
# expect: exit (None, None, None)
# expect: returned
for i in range(3):
    with M():
        if i == 0:
            continue
        break
# expect: exit (None, None, None)
# expect: exit (None, None, None)
print(i)  # expect: 1
