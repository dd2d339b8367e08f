from contextvars import ContextVar, Token

var = ContextVar("var", default=1)
bare = ContextVar("bare")
print(var.name, var.get(), bare.get("fallback"))
try:
    bare.get()
except LookupError as e:
    print(e.args[0] is bare)
token = var.set(2)
print(var.get(), token.var is var, token.old_value is Token.MISSING)
second = var.set(3)
print(second.old_value)
var.reset(second)
print(var.get())
var.reset(token)
print(var.get())
for bad in (token, second):
    try:
        var.reset(bad)
    except RuntimeError as e:
        print(str(e)[:11], str(e)[-29:])
try:
    bare.reset(var.set(1))
except ValueError as e:
    print(str(e)[-39:])
# expect: var 1 fallback
# expect: True
# expect: 2 True True
# expect: 2
# expect: 2
# expect: 1
# expect: <Token used 0> has already been used once
# expect: <Token used 0> has already been used once
# expect: > was created by a different ContextVar
