import copy
import pickle
from functools import partial


class Named(partial):
    pass


original = partial(int, "12", base=8)
original.note = ["n"]
for again in copy.copy(original), copy.deepcopy(original), pickle.loads(pickle.dumps(original)):
    print(again(), again.func, again.args, again.keywords, again.note)
# expect: 10 <class 'int'> ('12',) {'base': 8} ['n']
# expect: 10 <class 'int'> ('12',) {'base': 8} ['n']
# expect: 10 <class 'int'> ('12',) {'base': 8} ['n']

named = Named(max, 1)
named.note = "n"
again = pickle.loads(pickle.dumps(named))
print(type(again), again(5), again.note)  # expect: <class '__main__.Named'> 5 n
print(original.__reduce__())
# expect: (<class 'functools.partial'>, (<class 'int'>,), (<class 'int'>, ('12',), {'base': 8}, {'note': ['n']}))
for state in (), (int, (), None), (3, (), None, None), (int, [], None, None):
    try:
        original.__setstate__(state)
    except TypeError as error:
        print(type(error).__name__)
# expect: TypeError
# expect: TypeError
# expect: TypeError
# expect: TypeError
original.__setstate__((len, ("abc",), None, None))
print(original(), original.keywords)  # expect: 3 {}
