print(repr("  a b \n".strip()), repr("  a ".lstrip()), repr("  a ".rstrip()), "xxaxbxx".strip("x"))
# expect: 'a b' 'a ' '  a' axb
print("abcba".strip("ab"), "www.example.com".lstrip("w."), "a\u00a0\u3000".strip(), repr("".strip()))
# expect: c example.com a ''
