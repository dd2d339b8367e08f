import traceback

class Broken:
    def __repr__(self): raise ValueError("repr")
    def __format__(self, text): raise ValueError("format")

k, n = Broken(), 1
for call in (
    lambda: f"{n}[{k}]",
    lambda: f"{k!r:>{n}} x",
    lambda: f"{n:{k}}{ n = }",
    lambda: f"{n:zz}",
    lambda: f"a{n + 'b'}c",
    lambda: f"{ k = }" "x",
):
    try: call()
    except Exception as error:
        lines = traceback.format_exc().split("\n")
        place = next(i for i, line in enumerate(lines) if line.endswith("<lambda>"))
        print("\n".join(lines[place + 1:place + 3]))

# expect:     lambda: f"{n}[{k}]",
# expect:                   ^^^
# expect:     lambda: f"{k!r:>{n}} x",
# expect:               ^^^^^^^^^^
# expect:     lambda: f"{n:{k}}{ n = }",
# expect:                  ^^^
# expect:     lambda: f"{n:zz}",
# expect:               ^^^^^^
# expect:     lambda: f"a{n + 'b'}c",
# expect:                 ~~^~~~~
# expect:     lambda: f"{ k = }" "x",
# expect:               ^^^^^^^
