import textwrap

text = "The quick brown fox jumps over the well-known lazy dog, and sleeps."
for line in textwrap.wrap(text, 20):
    print(repr(line))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 25), textwrap.shorten(text, 25, placeholder="..."))
print(textwrap.wrap("abcdefghij", 4), textwrap.wrap("", 4), textwrap.wrap("a\tb\nc", 10))
# expect: 'The quick brown fox'
# expect: 'jumps over the well-'
# expect: 'known lazy dog, and'
# expect: 'sleeps.'
# expect: * The quick brown fox jumps
# expect:   over the well-known lazy
# expect:   dog, and sleeps.
# expect: The quick brown fox [...] The quick brown fox...
# expect: ['abcd', 'efgh', 'ij'] [] ['a       b', 'c']
