print("a b  c".split(), " a b ".split(" "), "a,b,,c".split(","), "a,b,c".split(",", 1), "".split(), "".split(","))
# expect: ['a', 'b', 'c'] ['', 'a', 'b', ''] ['a', 'b', '', 'c'] ['a', 'b,c'] [] ['']
print("  a  b c ".split(None, 1), "a--b--c".split("--"), "abc".split("x"), "a b c".split(maxsplit=1))
# expect: ['a', 'b c '] ['a', 'b', 'c'] ['abc'] ['a', 'b c']
try:
    "a".split("")
except ValueError as error:
    print(error)  # expect: empty separator
