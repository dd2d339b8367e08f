from string import Formatter


def parse(text):
    try:
        print(list(Formatter().parse(text)))
    except ValueError as error:
        print(error)


parse("a{{b}}{x!r:>{w}}c")  # expect: [('a{', None, None, None), ('b}', None, None, None), ('', 'x', '>{w}', 'r'), ('c', None, None, None)]
parse("{a[b}]}")  # expect: [('', 'a[b}]', '', None)]
parse("{")  # expect: Single '{' encountered in format string
parse("a}b")  # expect: Single '}' encountered in format string
parse("{a{b}}")  # expect: unexpected '{' in field name
parse("{a!")  # expect: end of string while looking for conversion specifier
parse("{a!rx}")  # expect: expected ':' after conversion specifier
parse("{a:b")  # expect: unmatched '{' in format spec
parse("{a")  # expect: expected '}' before end of string
