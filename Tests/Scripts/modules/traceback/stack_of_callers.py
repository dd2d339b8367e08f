import io
import traceback
out = io.StringIO()

def inner():
    print([(f.name, f.lineno, f.line) for f in traceback.extract_stack()])
    print(traceback.extract_stack(limit=-1)[0].name, traceback.extract_stack(limit=1)[0].name)
    traceback.print_stack(limit=1, file=out)
    print(traceback.format_stack()[0].splitlines()[1])


def outer():
    inner()


outer()
try:
    print(1 / 0)
except ZeroDivisionError as error:
    summary = traceback.extract_tb(error.__traceback__)[0]
    print(summary.lineno, summary.end_lineno, summary.colno, summary.end_colno)
    print(summary.line, "~~^~~" in "".join(traceback.format_tb(error.__traceback__)))
print(out.getvalue().replace(__file__, "FILE"), end="")

# expect: [('<module>', 16, 'outer()'), ('outer', 13, 'inner()'), ('inner', 6, 'print([(f.name, f.lineno, f.line) for f in traceback.extract_stack()])')]
# expect: <module> inner
# expect:     outer()
# expect: 18 18 10 15
# expect: print(1 / 0) True
# expect:   File "FILE", line 8, in inner
# expect:     traceback.print_stack(limit=1, file=out)
