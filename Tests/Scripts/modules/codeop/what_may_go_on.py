from codeop import compile_command

for source in ("x = 1\\\n", "match x:\n", "match x:\n  case 1:\n", "match = 1", "if 1:\n"):
    print(compile_command(source) is None)

# expect: True
# expect: True
# expect: True
# expect: False
# expect: True
