import array
import datetime
import heapq
import operator


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except TypeError as error:
        print(error)


attempt("a".upper, 1, x=2)  # expect: str.upper() takes no keyword arguments
attempt([].append, x=1)  # expect: list.append() takes no keyword arguments
attempt((1).__add__, 1, 2, x=3)  # expect: wrapper __add__() takes no keyword arguments
attempt("a".encode, None)  # expect: encode() argument 'encoding' must be str, not None
attempt((1).to_bytes, 1, None)  # expect: to_bytes() argument 'byteorder' must be str, not None
attempt("a".split, "b", sep="c")  # expect: argument for split() given by name ('sep') and position (1)
attempt(heapq.heappop, ())  # expect: heappop() argument must be list, not tuple
attempt(heapq.heappush, (), 1)  # expect: heappush() argument 1 must be list, not tuple
attempt(operator.countOf, 5, 1)  # expect: argument of type 'int' is not iterable
attempt(datetime.date.__lt__, 1, 2)
# expect: descriptor '__lt__' requires a 'datetime.date' object but received a 'int'
attempt(array.array("i").__iadd__, [1])  # expect: can only extend array with array (not "list")
