import os


def told(text):
    return lambda: os.write(1, text)


os.register_at_fork(before=told(b"before 1\n"), after_in_parent=lambda: (os.wait(), told(b"in parent\n")()))
os.register_at_fork(before=told(b"before 2\n"), after_in_child=told(b"in child\n"))
if os.fork() == 0:
    os._exit(0)
try:
    os.register_at_fork(before=1)
except TypeError as error:
    print(error)

# expect: before 2
# expect: before 1
# expect: in child
# expect: in parent
# expect: 'before' must be callable, not int
