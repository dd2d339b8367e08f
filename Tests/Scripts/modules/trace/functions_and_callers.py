import trace


class C:
    def inner(self):
        pass


def outer():
    C().inner()


tracer = trace.Trace(count=0, trace=0, countfuncs=1)
tracer.runfunc(outer)
print(sorted(function for _, _, function in tracer.results().calledfuncs))  # expect: ['C.inner', 'outer']
tracer = trace.Trace(count=0, trace=0, countcallers=1)
tracer.runfunc(outer)
print([(a[2], b[2]) for a, b in tracer.results().callers][1:2])  # expect: [('outer', 'C.inner')]
