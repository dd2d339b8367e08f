from graphlib import CycleError, TopologicalSorter

sorter = TopologicalSorter({"D": ["B", "C"], "B": ["A"], "C": ["A"]})
print(list(sorter.static_order()))
sorter = TopologicalSorter()
sorter.add(1, 2, 3)
sorter.add(2, 3)
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
try:
    sorter.done(1)
except ValueError as error:
    print(error)
try:
    TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare()
except CycleError as error:
    print(error.args)

# expect: ['A', 'B', 'C', 'D']
# expect: (3,)
# expect: (2,)
# expect: (1,)
# expect: node 1 was already marked done
# expect: ('nodes are in a cycle', [1, 3, 2, 1])
