import marshal
import types

module = compile("def f(a, b=2):\n    return [a + b + n for n in (1, 2)]\nprint(f(1))", "some.py", "exec")
again = marshal.loads(marshal.dumps(module))
print(again == module, again.co_filename)  # expect: True some.py
names = {}
exec(again, names)  # expect: [4, 5]
code = marshal.loads(marshal.dumps(names["f"].__code__))
print(code == names["f"].__code__, code.co_varnames)  # expect: True ('a', 'b', 'n')
print(types.FunctionType(code, {}, None, (5,))(3))  # expect: [9, 10]
print(eval(marshal.loads(marshal.dumps(compile("6 * 7", "x", "eval")))))  # expect: 42
inner = marshal.loads(marshal.dumps({"code": [module, module]}))["code"]
print(inner[0] is inner[1])  # expect: True
for act in (marshal.dumps, marshal.loads):
    try:
        act(module if act is marshal.dumps else marshal.dumps(module), allow_code=False)
    except ValueError as error:
        print(error)
# expect: marshalling code objects is disallowed
# expect: unmarshalling code objects is disallowed
