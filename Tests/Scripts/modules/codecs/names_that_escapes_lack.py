import codecs

for data in rb"\N{}", rb"\N{open", rb"\N":
    try:
        codecs.unicode_escape_decode(data)
    except UnicodeDecodeError as error:
        print(error.start, error.end, error.reason)
# expect: 0 3 malformed \N character escape
# expect: 0 7 malformed \N character escape
# expect: 0 2 malformed \N character escape
