import ast

print(ast.literal_eval("{'a': [1, -2.5, (3,)], b'x': {None, True}}"), ast.literal_eval(" 1-2j"), ast.literal_eval("set()"))
for text in ("f(1)", "a", "1 + 2", "[1", "__import__('os')"):
    try:
        print(ast.literal_eval(text))
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(":")[0])
# expect: {'a': [1, -2.5, (3,)], b'x': {None, True}} (1-2j) set()
# expect: ValueError malformed node or string on line 1
# expect: ValueError malformed node or string on line 1
# expect: ValueError malformed node or string on line 1
# expect: SyntaxError '[' was never closed (<unknown>, line 1)
# expect: ValueError malformed node or string on line 1
