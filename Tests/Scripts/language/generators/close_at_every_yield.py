def g(log):
    log.append("start")
    try:
        yield 1
        for i in range(2):
            try:
                yield i
            finally:
                log.append(f"inner {i}")
        with M(log):
            yield "with"
        yield [(yield "a"), (yield "b")]
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("outer")

class M:
    def __init__(self, log): self.log = log
    def __enter__(self): self.log.append("enter")
    def __exit__(self, kind, *details): self.log.append(kind and kind.__name__)

for steps in range(9):
    log = []
    it = g(log)
    for _ in range(steps):
        next(it, None)
    it.close()
    print(steps, log)
# expect: 0 []
# expect: 1 ['start', 'exit', 'outer']
# expect: 2 ['start', 'inner 0', 'exit', 'outer']
# expect: 3 ['start', 'inner 0', 'inner 1', 'exit', 'outer']
# expect: 4 ['start', 'inner 0', 'inner 1', 'enter', 'GeneratorExit', 'exit', 'outer']
# expect: 5 ['start', 'inner 0', 'inner 1', 'enter', None, 'exit', 'outer']
# expect: 6 ['start', 'inner 0', 'inner 1', 'enter', None, 'exit', 'outer']
# expect: 7 ['start', 'inner 0', 'inner 1', 'enter', None, 'exit', 'outer']
# expect: 8 ['start', 'inner 0', 'inner 1', 'enter', None, 'outer']
