import ast

tree = ast.parse("def f(a, b, **c): return a.d + f'{b}' + str(c)")
function = tree.body[0]
function.name = "<builder>"
for old, new in ("a", ".self"), ("b", "if"), ("c", ".rest"):
    for node in ast.walk(function):
        if isinstance(node, ast.arg) and node.arg == old:
            node.arg = new
        elif isinstance(node, ast.Name) and node.id == old:
            node.id = new
names = {}
exec(compile(tree, "<tree>", "exec"), names)
function = names["<builder>"]
print(function.__name__, function.__code__.co_varnames)
# expect: <builder> ('.self', 'if', '.rest')


class Thing:
    d = "d"


print(function(Thing, 5, x=1))  # expect: d5{'x': 1}
try:
    compile("a = \x01b\x01", "<text>", "exec")
except SyntaxError as error:
    print(error.msg)  # expect: invalid non-printable character U+0001
