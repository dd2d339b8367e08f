a = ValueError("x", [1])
b = type(a)(*a.args)
print(b.args == a.args, b is a, repr(b), [a] == [a], {a: 1}[a])
# expect: True False ValueError('x', [1]) True 1
