import _string

print(list(_string.formatter_parser("a{b.c!r:>{w}}{{")))
for name in "0.name[key][3]", "", "x.", "a[b", "a[b]c", "7":
    first, rest = _string.formatter_field_name_split(name)
    try:
        print(repr(first), list(rest))
    except ValueError as error:
        print(error)
# expect: [('a', 'b.c', '>{w}', 'r'), ('{', None, None, None)]
# expect: 0 [(True, 'name'), (False, 'key'), (False, 3)]
# expect: '' []
# expect: Empty attribute in format string
# expect: Missing ']' in format string
# expect: Only '.' or '[' may follow ']' in format field specifier
# expect: 7 []
