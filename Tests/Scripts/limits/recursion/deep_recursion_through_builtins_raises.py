class A:
    def __len__(self):
        return len(self)

    def __repr__(self):
        return repr([self])

for action in (lambda: len(A()), lambda: repr(A()), lambda: sorted([1], key=lambda x: sorted([x], key=f)[0])):
    try:
        def f(x):
            return sorted([x], key=f)[0]
        action()
    except RecursionError as error:
        print(str(error)[:32])
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
