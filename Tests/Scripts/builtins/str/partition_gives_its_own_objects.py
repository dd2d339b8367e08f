# Where the separator is missing the text itself is a part; the separator found is the one that was given.


class Name(str):
    pass


text, comma = Name("a,b"), Name(",")
print([type(part).__name__ for part in text.partition(";")])  # expect: ['Name', 'str', 'str']
print([type(part).__name__ for part in text.rpartition(";")])  # expect: ['str', 'str', 'Name']
print([type(part).__name__ for part in text.partition(comma)])  # expect: ['str', 'Name', 'str']
