import marshal
import sys

inner = [1, "abc" * 3]
outer = [inner, inner]
outer.append(outer)
read = marshal.loads(marshal.dumps(outer))
print(read[0] is read[1], read[2] is read, read[0])
print(len(marshal.dumps((inner, inner), 2)) > len(marshal.dumps((inner, inner))))
text = sys.intern("interned here")
print(marshal.loads(marshal.dumps(text)) is text, marshal.loads(marshal.dumps(text, 2)) == text)
print(marshal.loads(b"I\xfe\xdc\xba\x98\x76\x54\x32\x10"))

# expect: True True [1, 'abcabcabc']
# expect: True
# expect: True True
# expect: 1167088121787636990
