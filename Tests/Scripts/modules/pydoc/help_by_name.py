help("len.nothing")
help("no.such.name")
print(repr(help))

# expect: No Python documentation found for 'len.nothing'.
# expect: Use help() to get the interactive help utility.
# expect: Use help(str) for help on the str class.
# expect:
# expect: No Python documentation found for 'no.such.name'.
# expect: Use help() to get the interactive help utility.
# expect: Use help(str) for help on the str class.
# expect:
# expect: Type help() for interactive help, or help(object) for help about object.
