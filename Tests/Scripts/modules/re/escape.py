import re

print(re.escape("a.b*c [x] \n-é#&~"), re.escape(b"a.b"), re.escape("_a1"))
print(re.match(re.escape("a+b?(c)"), "a+b?(c)"))

# expect: a\.b\*c\ \[x\]\ \
# expect: \-é\#\&\~ b'a\\.b' _a1
# expect: <re.Match object; span=(0, 7), match='a+b?(c)'>
