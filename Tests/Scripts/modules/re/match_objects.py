import re

m = re.match(r"(?P<first>\w+) (\w+)(?P<rest>!)?", "hello world")
print(m)
print(m.group(), m.group(1, 2), m[2], m["first"])
print(m.groups(), m.groups("none"), m.groupdict())
print(m.span(), m.span("first"), m.start(2), m.end(2), m.span("rest"))
print(m.lastindex, m.lastgroup, m.pos, m.endpos, m.regs)
print(m.re.pattern, m.string, bool(m))
print(re.match(".*", "x" * 100))
print(m.expand(r"\2-\g<first>-\3"))
for key in (7, "other"):
    try:
        m[key]
    except IndexError as error:
        print(error)

# expect: <re.Match object; span=(0, 11), match='hello world'>
# expect: hello world ('hello', 'world') world hello
# expect: ('hello', 'world', None) ('hello', 'world', 'none') {'first': 'hello', 'rest': None}
# expect: (0, 11) (0, 5) 6 11 (-1, -1)
# expect: 2 None 0 11 ((0, 11), (0, 5), (6, 11), (-1, -1))
# expect: (?P<first>\w+) (\w+)(?P<rest>!)? hello world True
# expect: <re.Match object; span=(0, 100), match='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx>
# expect: world-hello-
# expect: no such group
# expect: no such group
