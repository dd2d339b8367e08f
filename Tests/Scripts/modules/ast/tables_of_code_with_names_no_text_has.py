import ast

tree = ast.parse("import builtins as held\ndef read():\n    return held.name")
for node in ast.walk(tree):
    if isinstance(node, ast.alias):
        node.asname = "@held"
    elif isinstance(node, ast.Name):
        node.id = "@held"
names = {}
exec(compile(tree, "tree.py", "exec"), names)
print(names["read"].__code__.co_names)  # expect: ('@held', 'name')
try:
    names["read"]()
except AttributeError as error:
    print(error.__traceback__.tb_next.tb_lasti > 0)  # expect: True
