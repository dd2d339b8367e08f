import pickle
import pickletools

shared = []
for protocol in 0, 2, 4:
    text = pickle.dumps([shared, "text", shared], protocol)
    short = pickletools.optimize(text)
    print(len(short) < len(text), short)
    assert pickle.loads(short) == [[], "text", []]
print([opcode.name for opcode, argument, place in pickletools.genops(pickle.dumps((1,)))])

# expect: True b'(l(lp0\naVtext\nag0\na.'
# expect: True b'\x80\x02](]q\x00X\x04\x00\x00\x00texth\x00e.'
# expect: True b'\x80\x04\x95\x0e\x00\x00\x00\x00\x00\x00\x00](]\x94\x8c\x04texth\x00e.'
# expect: ['PROTO', 'FRAME', 'BININT1', 'TUPLE1', 'MEMOIZE', 'STOP']
