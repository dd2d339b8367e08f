import sys
import math
print(__name__, "math" in sys.modules, sys.modules["math"] is math)  # expect: __main__ True True
