try:
    from math import no_such_name
except ImportError as error:
    print(str(error).split(" (")[0], error.name)  # expect: cannot import name 'no_such_name' from 'math' math
