def decorate(f):
    def wrapper(*args):
        return f(*args)
    return wrapper

@decorate
def divide(a, b):
    return a // b

divide(1, 0)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "decorated_function.py", line 10, in <module>
# expect-stderr:     divide(1, 0)
# expect-stderr:     ~~~~~~^^^^^^
# expect-stderr:   File "decorated_function.py", line 3, in wrapper
# expect-stderr:     return f(*args)
# expect-stderr:   File "decorated_function.py", line 8, in divide
# expect-stderr:     return a // b
# expect-stderr:            ~~^^~~
# expect-stderr: ZeroDivisionError: integer division or modulo by zero
