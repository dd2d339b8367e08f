import codeop

for source in ("x = 1", "if x:", "if x:\n  y", "if x:\n  y\n", "f(", "'''abc", "a b", "# c", "def f():", "x = \\"):
    try:
        print(repr(source), codeop.compile_command(source) is not None)
    except SyntaxError as error:
        print(repr(source), error.msg)
print(eval(codeop.compile_command("6 * 7", symbol="eval")))
# expect: 'x = 1' True
# expect: 'if x:' False
# expect: 'if x:\n  y' False
# expect: 'if x:\n  y\n' True
# expect: 'f(' False
# expect: "'''abc" False
# expect: 'a b' invalid syntax
# expect: '# c' True
# expect: 'def f():' False
# expect: 'x = \\' False
# expect: 42
