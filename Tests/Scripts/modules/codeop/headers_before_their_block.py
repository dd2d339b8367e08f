import codeop

for source in ("def f(x):\n", "if x:\n", "class A:\n", "@d\n", "try:\n", "if x:\n  y\nelse:\n", "def f():\n\n"):
    print(repr(source), codeop.compile_command(source))
try:
    codeop.compile_command("if x:\ny\n")
except IndentationError as error:
    print(error.msg)
# expect: 'def f(x):\n' None
# expect: 'if x:\n' None
# expect: 'class A:\n' None
# expect: '@d\n' None
# expect: 'try:\n' None
# expect: 'if x:\n  y\nelse:\n' None
# expect: 'def f():\n\n' None
# expect: expected an indented block after 'if' statement on line 1
