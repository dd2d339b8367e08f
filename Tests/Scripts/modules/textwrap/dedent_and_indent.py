import textwrap

text = """
    one
      two

    three
"""
print(repr(textwrap.dedent(text)))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\n", "-", lambda line: True)))
# expect: '\none\n  two\n\nthree\n'
# expect: '> a\n\n> b\n' '-a\n-\n'
