import os
import tempfile
import trace

folder = tempfile.mkdtemp()
path = os.path.join(folder, "program.py")
with open(path, "w") as file:
    file.write('def f(x):\n    if x:\n        return 1\n    # no code\n    return 2\n\nf(1)\nf(1)\n')
names = {"__file__": path, "__name__": "program"}
tracer = trace.Trace(count=1, trace=0)
with open(path) as file:
    code = compile(file.read(), path, "exec")
tracer.runctx(code, names, names)
results = tracer.results()
results.counts = {key: count for key, count in results.counts.items() if key[0] == path}
results.write_results(show_missing=True, coverdir=folder)
[written] = [name for name in os.listdir(folder) if name.endswith("program.cover")]
with open(os.path.join(folder, written)) as file:
    print(file.read().rstrip())

# expect:     1: def f(x):
# expect:     2:     if x:
# expect:     2:         return 1
# expect:            # no code
# expect: >>>>>>     return 2
# expect:        
# expect:     1: f(1)
# expect:     1: f(1)
