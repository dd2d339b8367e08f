import reprlib
from array import array

text = reprlib.Repr(indent=2)
print(text.repr([1, {"a": (2,)}, []]))
print(reprlib.Repr(indent="->").repr({1: [2]}))
print(reprlib.repr(array("i", range(9))), reprlib.repr(array("d")))
try:
    reprlib.Repr(indent=-1).repr([1])
except ValueError as error:
    print(error)
# expect: [
# expect:   1,
# expect:   {
# expect:     'a': (
# expect:       2,
# expect:     ),
# expect:   },
# expect:   [],
# expect: ]
# expect: {
# expect: ->1: [
# expect: ->->2,
# expect: ->],
# expect: }
# expect: array('i', [0, 1, 2, 3, 4, ...]) array('d')
# expect: Repr.indent cannot be negative int (was -1)
