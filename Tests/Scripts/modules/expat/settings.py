from xml.parsers import expat

parser = expat.ParserCreate(namespace_separator="!")
print(parser.buffer_size, parser.buffer_text, parser.buffer_used, parser.intern, parser.CurrentByteIndex)
for name, value in ("buffer_size", 0), ("buffer_size", "x"), ("buffer_size", 2**31), ("intern", {}):
    try:
        setattr(parser, name, value)
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for name in "buffer_text", "StartElementHandler":
    try:
        delattr(parser, name)
    except RuntimeError as error:
        print(error)
for arguments in (1,), ("utf-8", "ab"), ("utf-8", 1), (None, None, []):
    try:
        expat.ParserCreate(*arguments)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
parser.buffer_text, parser.buffer_size = True, 4
parser.namespace_prefixes = True
parser.CharacterDataHandler = lambda text: print("text", text)
parser.StartElementHandler = lambda *event: print(event, parser.GetInputContext())
parser.StartNamespaceDeclHandler = lambda *event: print(event)
parser.EndNamespaceDeclHandler = lambda *event: print(event)
parser.Parse('<p:a xmlns:p="u" p:b="" xmlns="d"><c>12345678\n9</c></p:a>', True)
print(sorted(filter(None, parser.intern)))
try:
    parser.Parse("")
except expat.ExpatError as error:
    print(error)

# expect: 8192 False 0 {} -1
# expect: ValueError buffer_size must be greater than zero
# expect: TypeError buffer_size must be an integer
# expect: ValueError buffer_size must not be greater than 2147483647
# expect: AttributeError readonly attribute
# expect: Cannot delete attribute
# expect: Cannot delete attribute
# expect: TypeError ParserCreate() argument 'encoding' must be str or None, not int
# expect: ValueError namespace_separator must be at most one character, omitted, or None
# expect: TypeError ParserCreate() argument 'namespace_separator' must be str or None, not int
# expect: TypeError intern must be a dictionary
# expect: ('p', 'u')
# expect: (None, 'd')
# expect: ('u!a!p', {'u!b!p': ''}) b'<p:a xmlns:p="u" p:b="" xmlns="d"><c>12345678\n9</c></p:a>'
# expect: ('d!c', {}) b'<c>12345678\n9</c></p:a>'
# expect: text 12345678
# expect: text 
# expect: 9
# expect: (None,)
# expect: ('p',)
# expect: ['d', 'd!c', 'p', 'u', 'u!a!p', 'u!b!p']
# expect: parsing finished: line 2, column 11
