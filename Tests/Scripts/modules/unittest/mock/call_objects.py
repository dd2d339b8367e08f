from unittest.mock import ANY, call, sentinel

print(call(1, a=2), call.method(3), call.first(1).second(2), call.attribute.other)
print(call(1).args, call(k=1).kwargs, call("x", (1,)) == call("x", (1,)))
print(call(ANY, 2) == call(1, 2), call() == ((), {}), call.name(1) == ("name", (1,)))
print(call.a(1).b(2).call_list())
print(sentinel.value, sentinel.value is sentinel.value, ANY)

# expect: call(1, a=2) call.method(3) call.first().second(2) attribute.other
# expect: (1,) {'k': 1} True
# expect: True True True
# expect: [call.a(1), call.a().b(2)]
# expect: sentinel.value True <ANY>
