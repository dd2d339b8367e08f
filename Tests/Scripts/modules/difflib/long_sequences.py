import difflib

first = [str(n * n % 17) for n in range(300)]
second = [str(n * n % 19) for n in range(310)]
matcher = difflib.SequenceMatcher(None, first, second)
print(round(matcher.ratio(), 6), len(matcher.get_opcodes()))
print(len(matcher.bpopular), len(list(difflib.unified_diff(first, second))))
print(sum(map(len, difflib.ndiff(first[:60], second[:60]))))

# expect: 0.016393 2
# expect: 10 606
# expect: 303
