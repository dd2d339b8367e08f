def g():
    try:
        x = yield 1
        try:
            x = (yield 2) + (yield 3)
        except ValueError:
            x = yield "inner caught"
        finally:
            yield "cleanup"
        yield 4
    except ValueError as error:
        yield f"outer caught {error}"

for steps in range(1, 6):
    it = g()
    values = [next(it)]
    try:
        for _ in range(steps - 1):
            values.append(it.send(0))
        values.append(it.throw(ValueError(steps)))
        values += it
    except ValueError as error:
        values.append(repr(error))
    print(steps, values)
# expect: 1 [1, 'outer caught 1']
# expect: 2 [1, 2, 'inner caught', 'cleanup', 4]
# expect: 3 [1, 2, 3, 'inner caught', 'cleanup', 4]
# expect: 4 [1, 2, 3, 'cleanup', 'outer caught 4']
# expect: 5 [1, 2, 3, 'cleanup', 4, 'outer caught 5']
