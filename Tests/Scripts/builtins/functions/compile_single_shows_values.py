import sys

exec(compile("1 + 1", "<one>", "single"))
exec(compile("for i in range(2): i\n", "<two>", "single"))
exec(compile("None", "<three>", "single"))
sys.displayhook = lambda value: print("shown", value)
exec(compile("'text'", "<four>", "single"))
exec(compile("'text'", "<five>", "exec"))

# expect: 2
# expect: 0
# expect: 1
# expect: shown text
