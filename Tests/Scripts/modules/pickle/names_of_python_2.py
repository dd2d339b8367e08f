import collections
import functools
import pickle

for value in (range, chr, ValueError, functools.reduce, collections.UserDict, FileNotFoundError, zip):
    data = pickle.dumps(value, 2)
    print(data, pickle.loads(data).__name__)
print(pickle.dumps(range, 2, fix_imports=False))
print(pickle.loads(b"c__builtin__\nlong\n."), pickle.loads(b"cexceptions\nStandardError\n."))
print(pickle.loads(b"citertools\nizip\n."), pickle.loads(b"curllib\nquote\n.").__name__)

# expect: b'\x80\x02c__builtin__\nxrange\nq\x00.' range
# expect: b'\x80\x02c__builtin__\nunichr\nq\x00.' chr
# expect: b'\x80\x02cexceptions\nValueError\nq\x00.' ValueError
# expect: b'\x80\x02c__builtin__\nreduce\nq\x00.' reduce
# expect: b'\x80\x02cUserDict\nIterableUserDict\nq\x00.' UserDict
# expect: b'\x80\x02cexceptions\nOSError\nq\x00.' OSError
# expect: b'\x80\x02citertools\nizip\nq\x00.' zip
# expect: b'\x80\x02cbuiltins\nrange\nq\x00.'
# expect: <class 'int'> <class 'Exception'>
# expect: <class 'zip'> quote
