from contextvars import ContextVar, Context, copy_context

var = ContextVar("var", default="default")
var.set("outer")
context = copy_context()

def change():
    print("inside", var.get())
    var.set("inner")
    return var.get()

print(context.run(change), var.get(), context[var], context.get(var))
empty = Context()
print(empty.run(var.get), len(empty), var in empty, empty.get(var, "none"))
print(var in context, len(context), list(context) == [var], list(context.values()))
twin = context.copy()
twin.run(var.set, "twin")
print(context[var], twin[var])
try:
    context.run(context.run, print)
except RuntimeError as e:
    print("already entered" in str(e))
try:
    empty[var]
except KeyError:
    print("KeyError")
# expect: inside outer
# expect: inner outer inner inner
# expect: default 0 False none
# expect: True 1 True ['inner']
# expect: inner twin
# expect: True
# expect: KeyError
