import textwrap

print(textwrap.indent("a\n\nb", "> "))
# expect: > a
# expect:
# expect: > b
textwrap.indent("a", 5)  # expect-error: TypeError: sequence item 0: expected str instance, int found
