s = {1}
s.add(2)
s.add(1)
s.discard(9)
s.remove(1)
print(s)  # expect: {2}
try:
    s.remove(9)
except KeyError as error:
    print(repr(error))  # expect: KeyError(9)
