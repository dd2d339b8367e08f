# Built-in functions that call back into the function that called them.

def by_sort(x=0): return [2, 1].sort(key=by_sort)
def by_sorted(x=0): return sorted([2, 1], key=by_sorted)
def by_min(x=0): return min([1, 2], key=by_min)
def by_max(x=0): return max(1, 2, key=by_max)
def by_map(x=0): return list(map(by_map, [1]))
def by_filter(x=0): return list(filter(by_filter, [1]))
def by_sum(): return sum(by_sum() for _ in range(1))
def by_any(): return any(by_any() for _ in range(1))
def by_list(): return list(by_list() for _ in range(1))
def by_dict(): return dict(by_dict() for _ in range(1))
def by_set(): return {*(by_set() for _ in range(1))}
def by_join(): return "".join(by_join() for _ in range(1))
def by_zip(): return list(zip(by_zip() for _ in range(1)))
def by_enumerate(): return list(enumerate(by_enumerate() for _ in range(1)))
def by_iter(): return list(iter(by_iter, 1))
def by_next(): return next(by_next() for _ in range(1))
def by_getattr(): return getattr(Lazy(), "by_getattr")
class Lazy:
    def __getattr__(self, name): return globals()[name]()
def by_print(): print(Printed())
class Printed:
    def __str__(self): return by_print()
def by_format(): return "{}".format(Formatted())
class Formatted:
    def __format__(self, spec): return by_format()
def by_isinstance(): return isinstance(1, Checked)
class Checking(type):
    def __instancecheck__(cls, x): return by_isinstance()
    def __subclasscheck__(cls, x): return issubclass(x, cls)
class Checked(metaclass=Checking): pass
def by_issubclass(): return issubclass(int, Checked)
def by_dir(): return dir(Listed())
class Listed:
    def __dir__(self): return by_dir()
def by_in(): return Equal() in [1]
class Equal:
    def __eq__(self, other): return by_in()
def by_extend(): return [].extend(by_extend() for _ in range(1))
def by_update(): return {}.update({1: by_update()})
def by_slice(): return [1][Index():]
class Index:
    def __index__(self): return by_slice()

paths = [
    by_sort, by_sorted, by_min, by_max, by_map, by_filter, by_sum, by_any, by_list, by_dict, by_set,
    by_join, by_zip, by_enumerate, by_iter, by_next, by_getattr, by_print, by_format,
    by_isinstance, by_issubclass, by_dir, by_in, by_extend, by_update, by_slice,
]
missed = []
for path in paths:
    try:
        path()
        missed.append(path)
    except RecursionError:
        pass
print(len(paths), missed)  # expect: 26 []
print(sum(range(10)), sorted("cab"), repr([1, "x"]))  # expect: 45 ['a', 'b', 'c'] [1, 'x']
