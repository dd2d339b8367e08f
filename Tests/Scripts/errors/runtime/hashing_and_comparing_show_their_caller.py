# What displays, stores and comparisons of containers call is called by whoever wrote them.
import sys


class Key:
    def __hash__(self):
        seen.append(sys._getframe(1).f_code.co_name)
        return 1

    def __eq__(self, other):
        seen.append(sys._getframe(1).f_code.co_name)
        return True

    __lt__ = __eq__


seen = []


def act():
    a, b = Key(), Key()
    table = {a: 1, (a,): 2}
    table[b] = 3
    table[a,] = 4
    {a: 1 for _ in "x"}, {b for _ in "x"}
    {a} | {b}, {a} == {b}
    [a] == [b], (a,) < (b,)
    if (a, 1) == (b, 1):
        return len(table)


print(act())  # expect: 2
print(set(seen), len(seen) > 10)  # expect: {'act'} True
