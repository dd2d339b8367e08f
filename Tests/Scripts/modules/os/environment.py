import os

os.environ["BATON_X"] = "1"
print(os.getenv("BATON_X"), os.environ.get("NOPE_X"), "BATON_X" in os.environ, os.getenv("NOPE_X", "d"))
print(os.waitstatus_to_exitcode(os.system('test "$BATON_X" = 1')), os.environ.pop("BATON_X"))
print("BATON_X" in os.environ, os.waitstatus_to_exitcode(os.system('test "$BATON_X" = 1')))
print(repr(os.environ)[:9], isinstance(os.environ.copy(), dict), os.environ.setdefault("BATON_Y", "y"))

# expect: 1 None True d
# expect: 0 1
# expect: False 1
# expect: environ({ True y
