import difflib

matcher = difflib.SequenceMatcher(None, "private Thread currentThread;", "private volatile Thread currentThread;")
print(round(matcher.ratio(), 3), matcher.quick_ratio(), matcher.real_quick_ratio())
print(*matcher.get_matching_blocks(), sep="\n")
print(*matcher.get_opcodes(), sep="\n")
print(difflib.SequenceMatcher(lambda x: x == " ", " abcd", "abcd abcd").find_longest_match(0, 5, 0, 9))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))

# expect: 0.866 0.8656716417910447 0.8656716417910447
# expect: Match(a=0, b=0, size=6)
# expect: Match(a=6, b=15, size=23)
# expect: Match(a=29, b=38, size=0)
# expect: ('equal', 0, 6, 0, 6)
# expect: ('insert', 6, 6, 6, 15)
# expect: ('equal', 6, 29, 15, 38)
# expect: Match(a=1, b=0, size=4)
# expect: ['apple', 'ape']
