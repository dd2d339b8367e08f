import os

for function, arguments in [
    (os.setuid, (1 << 40,)), (os.setgid, (-7,)), (os.setreuid, (-1, 1 << 70)), (os.chown, ("x", 1 << 33, -1)),
    (os.setuid, ("root",)), (os.chown, ("x", -1, 1.5)),
]:  # fmt: skip
    try:
        function(*arguments)
    except (OverflowError, TypeError) as error:
        print(function.__name__, type(error).__name__, error)

# expect: setuid OverflowError uid is less than minimum
# expect: setgid OverflowError gid is less than minimum
# expect: setreuid OverflowError uid is greater than maximum
# expect: chown OverflowError uid is less than minimum
# expect: setuid TypeError uid should be integer, not str
# expect: chown TypeError gid should be integer, not float
