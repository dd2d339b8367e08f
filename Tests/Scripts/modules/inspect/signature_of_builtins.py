import inspect

for callable in (len, print, [].append, str.upper, list.pop, sorted, "x".split, dict.get):
    print(inspect.signature(callable))
print(list(inspect.signature(print).parameters))
print(inspect.signature(print).bind(1, 2, sep="-").arguments)

# expect: (obj, /)
# expect: (*args, sep=' ', end='\n', file=None, flush=False)
# expect: (object, /)
# expect: (self, /)
# expect: (self, index=-1, /)
# expect: (iterable, /, *, key=None, reverse=False)
# expect: (sep=None, maxsplit=-1)
# expect: (self, key, default=None, /)
# expect: ['args', 'sep', 'end', 'file', 'flush']
# expect: {'args': (1, 2), 'sep': '-'}
