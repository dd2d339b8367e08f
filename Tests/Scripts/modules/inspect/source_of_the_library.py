# The library's functions have their source, as those of scripts.
import inspect
import textwrap

print(inspect.getsource(textwrap.dedent).splitlines()[0])  # expect: def dedent(text):
