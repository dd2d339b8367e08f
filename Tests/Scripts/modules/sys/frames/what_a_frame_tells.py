import sys


def function(argument):
    local = 2
    frame = sys._getframe()
    print(frame.f_code.co_name, sorted(frame.f_locals), frame.f_globals is globals())
    print(frame.f_back.f_code.co_name, frame.f_back.f_locals is globals())
    return frame


class Class:
    attribute = 1
    print("attribute" in sys._getframe().f_locals)


frame = function(1)
print(frame.f_code.co_name, frame.f_builtins["len"] is len)
print(sys._getframemodulename(), type(frame).__name__)
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)
try:
    1 / 0
except ZeroDivisionError as error:
    print(error.__traceback__.tb_lineno, error.__traceback__.tb_frame.f_globals is globals())

# expect: True
# expect: function ['argument', 'frame', 'local'] True
# expect: <module> True
# expect: function True
# expect: __main__ frame
# expect: call stack is not deep enough
# expect: 25 True
