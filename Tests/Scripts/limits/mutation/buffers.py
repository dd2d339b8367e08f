# Bytearrays, texts and tuples whose arguments' callbacks change the bytearray or the list they read.
from striking import Evil, evil, key, show, strike, yielding

def fresh(): return bytearray(b"abcdef")
def set_slice(): c[:] = b"xy"
def del_slice(): del c[1:]
mutations = [lambda: c.clear(), lambda: c.append(57), lambda: c.pop(), lambda: c.extend(b"z" * 50), set_slice, del_slice]
def assign(index, value): c[index] = value
def delete(index): del c[index]
def loop(values, limit=12):
    seen = []
    for x in values:
        seen.append(x)
        strike()
        if len(seen) > limit: break
    return seen
show("getitem", lambda: c[Evil(5)])
show("delitem", lambda: delete(Evil(5)))
show("slice", lambda: c[Evil(1):Evil(4)])
show("append", lambda: c.append(Evil(65)))
show("insert", lambda: c.insert(Evil(4), Evil(65)))
show("pop", lambda: c.pop(Evil(4)))
show("remove", lambda: c.remove(Evil(101)))
show("extend", lambda: c.extend(yielding([65, 66])))
show("extend values", lambda: c.extend(evil(65, 66)))
show("find range", lambda: c.find(b"e", Evil(1), Evil(6)))
show("count", lambda: c.count(b"e", Evil(1), Evil(6)))
show("join itself", lambda: b"-".join(x for x in yielding([c, c])))
show("loop", lambda: loop(c))
show("reversed", lambda: loop(reversed(c)))
show("bytes", lambda: bytes(yielding(c))[:9])
show("*", lambda: len(c * Evil(2)))
show("percent", lambda: bytearray(b"%s") % (c,))
show("ljust", lambda: c.ljust(Evil(8)))
show("replace", lambda: c.replace(b"a", b"A", Evil(1)))
show("split", lambda: c.split(b"c", Evil(1)))
show("startswith", lambda: c.startswith(b"a", Evil(0), Evil(3)))
show("sorted", lambda: sorted(c, key=lambda x: strike()))
show("int", lambda: int(bytearray(b"12"), Evil(10)))
show("hex", lambda: len(c.hex("-", Evil(1))))
# expect: getitem | IndexError: bytearray index out of range bytearray(b'') | 102 bytearray(b'abcdef9') | IndexError: bytearray index out of range bytearray(b'abcde') | 102 bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | IndexError: bytearray index out of range bytearray(b'xy') | IndexError: bytearray index out of range bytearray(b'a')
# expect: delitem | IndexError: bytearray index out of range bytearray(b'') | None bytearray(b'abcde9') | IndexError: bytearray index out of range bytearray(b'abcde') | None bytearray(b'abcdezzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | IndexError: bytearray index out of range bytearray(b'xy') | IndexError: bytearray index out of range bytearray(b'a')
# expect: slice | bytearray(b'') bytearray(b'') | bytearray(b'bcd') bytearray(b'abcdef99') | bytearray(b'bcd') bytearray(b'abcd') | bytearray(b'bcd') bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | bytearray(b'y') bytearray(b'xy') | bytearray(b'') bytearray(b'a')
# expect: append | None bytearray(b'A') | None bytearray(b'abcdef9A') | None bytearray(b'abcdeA') | None bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzA') | None bytearray(b'xyA') | None bytearray(b'aA')
# expect: insert | None bytearray(b'A') | None bytearray(b'abcdAef99') | None bytearray(b'abcdA') | None bytearray(b'abcdAefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | None bytearray(b'xyA') | None bytearray(b'aA')
# expect: pop | IndexError: pop from empty bytearray bytearray(b'') | 101 bytearray(b'abcdf9') | 101 bytearray(b'abcd') | 101 bytearray(b'abcdfzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | IndexError: pop index out of range bytearray(b'xy') | IndexError: pop index out of range bytearray(b'a')
# expect: remove | ValueError: value not found in bytearray bytearray(b'') | None bytearray(b'abcdf9') | None bytearray(b'abcd') | None bytearray(b'abcdfzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | ValueError: value not found in bytearray bytearray(b'xy') | ValueError: value not found in bytearray bytearray(b'a')
# expect: extend | None bytearray(b'AB') | None bytearray(b'abcdef99AB') | None bytearray(b'abcdAB') | None bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzAB') | None bytearray(b'xyAB') | None bytearray(b'aAB')
# expect: extend values | None bytearray(b'AB') | None bytearray(b'abcdef99AB') | None bytearray(b'abcdAB') | None bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzAB') | None bytearray(b'xyAB') | None bytearray(b'aAB')
# expect: find range | -1 bytearray(b'') | 4 bytearray(b'abcdef99') | -1 bytearray(b'abcd') | 4 bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | -1 bytearray(b'xy') | -1 bytearray(b'a')
# expect: count | 0 bytearray(b'') | 1 bytearray(b'abcdef99') | 0 bytearray(b'abcd') | 1 bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | 0 bytearray(b'xy') | 0 bytearray(b'a')
# expect: join itself | b'-' bytearray(b'') | b'abcdef99-abcdef99' bytearray(b'abcdef99') | b'abcd-abcd' bytearray(b'abcd') | b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz-abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz' bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | b'xy-xy' bytearray(b'xy') | b'a-a' bytearray(b'a')
# expect: loop | [97] bytearray(b'') | [97, 98, 99, 100, 101, 102, 57, 57, 57, 57] bytearray(b'abcdef9999') | [97, 98, 99] bytearray(b'abc') | [97, 98, 99, 100, 101, 102, 122, 122, 122, 122, 122, 122, 122] bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | [97, 121] bytearray(b'xy') | [97] bytearray(b'a')
# expect: reversed | [102] bytearray(b'') | [102, 101, 100, 99, 98, 97] bytearray(b'abcdef9999') | [102, 101, 100, 99, 98, 97] bytearray(b'ab') | [102, 101, 100, 99, 98, 97] bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | [102] bytearray(b'xy') | [102] bytearray(b'a')
# expect: bytes | b'a' bytearray(b'') | b'abcdef999' bytearray(b'abcdef9999') | b'abc' bytearray(b'abc') | b'abcdefzzz' bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | b'ay' bytearray(b'xy') | b'a' bytearray(b'a')
# expect: * | 0 bytearray(b'') | 14 bytearray(b'abcdef9') | 10 bytearray(b'abcde') | 112 bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | 4 bytearray(b'xy') | 2 bytearray(b'a')
# expect: percent | bytearray(b'abcdef') bytearray(b'abcdef') | bytearray(b'abcdef') bytearray(b'abcdef') | bytearray(b'abcdef') bytearray(b'abcdef') | bytearray(b'abcdef') bytearray(b'abcdef') | bytearray(b'abcdef') bytearray(b'abcdef') | bytearray(b'abcdef') bytearray(b'abcdef')
# expect: ljust | bytearray(b'        ') bytearray(b'') | bytearray(b'abcdef9 ') bytearray(b'abcdef9') | bytearray(b'abcde   ') bytearray(b'abcde') | bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | bytearray(b'xy      ') bytearray(b'xy') | bytearray(b'a       ') bytearray(b'a')
# expect: replace | bytearray(b'') bytearray(b'') | bytearray(b'Abcdef9') bytearray(b'abcdef9') | bytearray(b'Abcde') bytearray(b'abcde') | bytearray(b'Abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | bytearray(b'xy') bytearray(b'xy') | bytearray(b'A') bytearray(b'a')
# expect: split | [bytearray(b'')] bytearray(b'') | [bytearray(b'ab'), bytearray(b'def9')] bytearray(b'abcdef9') | [bytearray(b'ab'), bytearray(b'de')] bytearray(b'abcde') | [bytearray(b'ab'), bytearray(b'defzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz')] bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | [bytearray(b'xy')] bytearray(b'xy') | [bytearray(b'a')] bytearray(b'a')
# expect: startswith | False bytearray(b'') | True bytearray(b'abcdef99') | True bytearray(b'abcd') | True bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | False bytearray(b'xy') | True bytearray(b'a')
# expect: sorted | TypeError: '<' not supported between instances of 'NoneType' and 'NoneType' bytearray(b'') | TypeError: '<' not supported between instances of 'NoneType' and 'NoneType' bytearray(b'abcdef9999') | TypeError: '<' not supported between instances of 'NoneType' and 'NoneType' bytearray(b'ab') | TypeError: '<' not supported between instances of 'NoneType' and 'NoneType' bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | TypeError: '<' not supported between instances of 'NoneType' and 'NoneType' bytearray(b'xy') | TypeError: '<' not supported between instances of 'NoneType' and 'NoneType' bytearray(b'a')
# expect: int | 12 bytearray(b'') | 12 bytearray(b'abcdef9') | 12 bytearray(b'abcde') | 12 bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | 12 bytearray(b'xy') | 12 bytearray(b'a')
# expect: hex | 0 bytearray(b'') | 20 bytearray(b'abcdef9') | 14 bytearray(b'abcde') | 167 bytearray(b'abcdefzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz') | 5 bytearray(b'xy') | 2 bytearray(b'a')
