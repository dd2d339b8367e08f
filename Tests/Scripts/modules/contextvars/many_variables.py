from contextvars import ContextVar, copy_context

variables = [ContextVar(f"v{n}") for n in range(30)]
for n, var in enumerate(variables):
    var.set(n)
context = copy_context()
for var in variables[::2]:
    var.set("changed")
print([v.get() for v in variables[:4]], [context[v] for v in variables[:4]])
print(len(context), sum(context[v] for v in variables))
# expect: ['changed', 1, 'changed', 3] [0, 1, 2, 3]
# expect: 30 435
