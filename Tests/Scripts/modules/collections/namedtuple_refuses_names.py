from collections import namedtuple

for fields in ("a a", "class", "_a", "1"):
    try:
        namedtuple("Name", fields)
    except ValueError as error:
        print(error)
print(namedtuple("Name", "a class a", rename=True)._fields)
# expect: Encountered duplicate field name: 'a'
# expect: Type names and field names cannot be a keyword: 'class'
# expect: Field names cannot start with an underscore: '_a'
# expect: Type names and field names must be valid identifiers: '1'
# expect: ('a', '_1', '_2')
