import stringprep

print([ascii(stringprep.map_table_b2(char)) for char in "AßΣ\u0130\u2122\u037a\U0001d400\u13a0"])
print(stringprep.map_table_b3("ẖ") == "h\u0331", stringprep.in_table_b1("\u00ad"), stringprep.in_table_a1("\u0221"))
for name in ("c11", "c12", "c21", "c22", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "d1", "d2"):
    is_in = getattr(stringprep, f"in_table_{name}")
    print(name, [ascii(char) for char in " \u3000\n\x85\ue000\ufdd0\ud800\ufffd\u2ff0\u202eא\U000e0001a" if is_in(char)])

# expect: ["'a'", "'ss'", "'\\u03c3'", "'i\\u0307'", "'tm'", "' \\u03b9'", "'a'", "'\\uab70'"]
# expect: True True True
# expect: c11 ["' '"]
# expect: c12 ["'\\u3000'"]
# expect: c21 ["'\\n'"]
# expect: c22 ["'\\x85'"]
# expect: c3 ["'\\ue000'"]
# expect: c4 ["'\\ufdd0'"]
# expect: c5 ["'\\ud800'"]
# expect: c6 ["'\\ufffd'"]
# expect: c7 ["'\\u2ff0'"]
# expect: c8 ["'\\u202e'"]
# expect: c9 ["'\\U000e0001'"]
# expect: d1 ["'\\u05d0'"]
# expect: d2 ["'\\ue000'", "'\\ud800'", "'a'"]
