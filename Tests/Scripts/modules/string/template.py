from string import Template

print(Template("$a ${b} $$").substitute(a=1, b=2), Template("$a $c").safe_substitute(a=1))
for text in ("$", "$a", "${", "x\n$1"):
    try:
        Template(text).substitute()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
# expect: 1 2 $ 1 $c
# expect: ValueError Invalid placeholder in string: line 1, col 1
# expect: KeyError 'a'
# expect: ValueError Invalid placeholder in string: line 1, col 1
# expect: ValueError Invalid placeholder in string: line 2, col 1
