import builtins

print([name for name in dir(builtins) if name in ("None", "True", "False", "Ellipsis")])  # expect: ['Ellipsis', 'False', 'None', 'True']
print(getattr(builtins, "None"), getattr(builtins, "True"))  # expect: None True
