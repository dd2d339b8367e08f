import symtable

for text in ("def f(x): foo)(", "def f(x): global x", "nonlocal x", "def f(x, x): pass"):
    try:
        symtable.symtable(text, "text", "exec")
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno, error.offset)
try:
    symtable.symtable("x", "text", "some")
except ValueError as error:
    print(error)
print(symtable.symtable("x + 1", "text", "eval").lookup("x").is_global())

# expect: unmatched ')' text 1 14
# expect: name 'x' is parameter and global text 1 11
# expect: nonlocal declaration not allowed at module level text 1 1
# expect: duplicate argument 'x' in function definition text 1 10
# expect: symtable() arg 3 must be 'exec' or 'eval' or 'single'
# expect: True
