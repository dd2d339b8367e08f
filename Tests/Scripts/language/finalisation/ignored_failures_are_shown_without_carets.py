import contextlib, io

def divide(a, b):
    return (a /
            b) + 1

class A:
    def __del__(self): x = 1; divide(1,
                                     0)

class B:
    def __del__(self): self.missing

class C:
    __del__ = 5

def drop(cls): x = 1; cls()

for cls in A, B, C:
    with contextlib.redirect_stderr(io.StringIO()) as shown: drop(cls)
    for line in shown.getvalue().split("\n")[1:-1]:
        print(line[line.rfind("line"):] if "File" in line else line)

# expect: Traceback (most recent call last):
# expect: line 8, in __del__
# expect:     def __del__(self): x = 1; divide(1,
# expect: line 4, in divide
# expect:     return (a /
# expect: ZeroDivisionError: division by zero
# expect: Traceback (most recent call last):
# expect: line 12, in __del__
# expect:     def __del__(self): self.missing
# expect: AttributeError: 'B' object has no attribute 'missing'
# expect: Traceback (most recent call last):
# expect: line 17, in drop
# expect:     def drop(cls): x = 1; cls()
# expect: TypeError: 'int' object is not callable
