import re

print(re.split(r"[,;]\s*", "a, b;c,d"), re.split("(-)", "a-b-c", maxsplit=1))
print(re.split("x*", "axbc"), re.split(r"(?<=\d)", "1a2b"), re.split("(a)|b", "cbd"))
print(re.split(rb" +", b"a  b"), re.split("z", "abc"))

# expect: ['a', 'b', 'c', 'd'] ['a', '-', 'b-c']
# expect: ['', 'a', '', 'b', 'c', ''] ['1', 'a2', 'b'] ['c', None, 'd']
# expect: [b'a', b'b'] ['abc']
