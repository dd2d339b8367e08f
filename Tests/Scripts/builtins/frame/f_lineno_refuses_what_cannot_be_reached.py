import sys


def work():
    items = [1]
    x = 2
    for item in items:
        x = item
    with open("/dev/null"):
        x = 5
    try:
        x = 7
    except ValueError:
        x = 9
    return x


def jump(line, target):
    def trace(frame, event, argument):
        first = work.__code__.co_firstlineno
        if frame.f_code is work.__code__ and frame.f_lineno == first + line:
            try:
                frame.f_lineno = first + target if isinstance(target, int) else target
            except ValueError as error:
                print(event, error)
        return trace

    sys.settrace(trace)
    work()
    sys.settrace(None)


jump(2, 4)  # expect: line can't jump into the body of a for loop
jump(2, 6)  # expect: line incompatible stacks
jump(8, 9)  # expect: line can't jump into an 'except' block as there's no exception
jump(2, 10)  # expect: line can't jump into an 'except' block as there's no exception
jump(2, 100)  # expect: line line 104 comes after the current code block
jump(2, -2)  # expect: line line 2 comes before the current code block
jump(2, "5")  # expect: line lineno must be an integer
jump(2, 1 << 40)  # expect: line lineno out of range
jump(0, 1)  # expect: call can't jump from the 'call' trace event of a new frame
try:
    sys._getframe().f_lineno = 3
except ValueError as error:
    print(error)  # expect: f_lineno can only be set in a trace function
try:
    del sys._getframe().f_lineno
except AttributeError as error:
    print(error)  # expect: cannot delete attribute
