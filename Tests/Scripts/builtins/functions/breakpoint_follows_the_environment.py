import os
import warnings

os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint("nothing"))  # expect: None
os.environ["PYTHONBREAKPOINT"] = "builtins.print"
breakpoint("a", "b", sep="-")  # expect: a-b
os.environ["PYTHONBREAKPOINT"] = "len"
print(breakpoint([1, 2]))  # expect: 2
for name in ("nope.nope", "sys.nope", "."):
    os.environ["PYTHONBREAKPOINT"] = name
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(breakpoint(), caught[0].category.__name__, caught[0].message)
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "nope.nope"
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "sys.nope"
# expect: None RuntimeWarning Ignoring unimportable $PYTHONBREAKPOINT: "."
