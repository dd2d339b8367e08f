import builtins
import math

print(len.__self__ is builtins, print.__self__.__name__, math.sin.__self__ is math)  # expect: True builtins True
print(len.__module__, [].append.__self__)  # expect: builtins []
