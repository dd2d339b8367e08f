import code
import contextlib
import io

names = {}
interpreter = code.InteractiveInterpreter(names)
print(interpreter.runsource("x = 1"), interpreter.runsource("if x:"), interpreter.runsource("x + 41"))
with contextlib.redirect_stderr(io.StringIO()) as errors:
    interpreter.runsource("a b")
print(errors.getvalue(), end="")
print(names["x"])
# expect: 42
# expect: False True False
# expect:   File "<input>", line 1
# expect:     a b
# expect:       ^
# expect: SyntaxError: invalid syntax
# expect: 1
