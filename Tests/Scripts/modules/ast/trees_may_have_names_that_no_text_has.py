import ast

tree = ast.parse("import os.path as x\nx = 1\ndef f(x):\n    return x.real\nprint(f(x))")
for node in ast.walk(tree):
    for field in ("id", "arg", "asname", "attr", "name"):
        text = getattr(node, field, None)
        if text in ("x", "f", "real"):
            setattr(node, field, {"x": "@x", "f": "if", "real": "real"}[text])
names = {}
exec(compile(tree, "made.py", "exec"), names)  # expect: 1
print(sorted(name for name in names if name != "__builtins__"))  # expect: ['@x', 'if']
print(names["if"].__name__, names["if"].__code__.co_varnames)  # expect: if ('@x',)
