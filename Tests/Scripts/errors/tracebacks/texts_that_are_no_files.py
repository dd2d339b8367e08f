import linecache
import traceback

SOURCE = "def fail():\n    raise ValueError(42)\n"


def show(filename):
    names = {}
    exec(compile(SOURCE, filename, "exec"), names)
    try:
        names["fail"]()
    except ValueError:
        print(*traceback.format_exc().splitlines()[3:-1], sep="\n")


show("<made>")
linecache.cache["<kept>"] = len(SOURCE), None, SOURCE.splitlines(True), "<kept>"
show("<kept>")
# expect:     ~~~~~~~~~~~~~^^
# expect:   File "<made>", line 2, in fail
# expect:     ~~~~~~~~~~~~~^^
# expect:   File "<kept>", line 2, in fail
# expect:     raise ValueError(42)
