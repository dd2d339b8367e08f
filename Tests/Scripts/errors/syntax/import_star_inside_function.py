def f():
    from math import *  # expect-diagnostic: SyntaxError: import * only allowed at module level
