import sys

sys.breakpointhook = lambda *args, **kwargs: print(args, kwargs) or 42
print(breakpoint(1, x=2))  # expect: (1,) {'x': 2}
# expect: 42
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)  # expect: lost sys.breakpointhook
