import subprocess
import sys

text = "def f():\n    return missing\nf()\n"
print(subprocess.run([sys.executable, "-"], input=text, stderr=subprocess.PIPE, text=True).stderr, end="")
# expect: Traceback (most recent call last):
# expect:   File "<stdin>", line 3, in <module>
# expect:   File "<stdin>", line 2, in f
# expect: NameError: name 'missing' is not defined
print(subprocess.run([sys.executable, "-"], input="x = (1", stderr=subprocess.PIPE, text=True).stderr, end="")
# expect:   File "<stdin>", line 1
# expect:     x = (1
# expect:         ^
# expect: SyntaxError: '(' was never closed
