import pickle
import pickletools

pickletools.dis(pickle.dumps([1, {"a": None}], 2))
for bad in b"", b"zzz", b"0.", b"N":
    try:
        pickletools.dis(bad)
    except ValueError as error:
        print(error)

# expect:     0: \x80 PROTO      2
# expect:     2: ]    EMPTY_LIST
# expect:     3: q    BINPUT     0
# expect:     5: (    MARK
# expect:     6: K        BININT1    1
# expect:     8: }        EMPTY_DICT
# expect:     9: q        BINPUT     1
# expect:    11: X        BINUNICODE 'a'
# expect:    17: q        BINPUT     2
# expect:    19: N        NONE
# expect:    20: s        SETITEM
# expect:    21: e        APPENDS    (MARK at 5)
# expect:    22: .    STOP
# expect: highest protocol among opcodes = 2
# expect: pickle exhausted before seeing STOP
# expect: at position 0, opcode b'z' unknown
# expect:     0: 0    POP
# expect: tries to pop 1 items from stack with only 0 items
# expect:     0: N    NONE
# expect: pickle exhausted before seeing STOP
