# A Helper of one's own writes to the file that it was given; what is unknown is told there too.
import io
import pydoc

output = io.StringIO()
helper = pydoc.Helper(None, output)


def add(a, b=2):
    "Adds."


helper(add)
helper("no.such.thing")
print(output.getvalue(), end="")

# expect: Help on function add in module __main__:
# expect:
# expect: add(a, b=2)
# expect:     Adds.
# expect:
# expect: No Python documentation found for 'no.such.thing'.
# expect: Use help() to get the interactive help utility.
# expect: Use help(str) for help on the str class.
