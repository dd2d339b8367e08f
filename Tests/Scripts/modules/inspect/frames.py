import inspect


def function():
    here, there = inspect.stack()[:2]
    print(here.function, here.lineno, here.code_context, here.index)
    print(there.function, there.lineno)
    frame = inspect.currentframe()
    info = inspect.getframeinfo(frame, context=3)
    print(inspect.isframe(frame), info.function, info.index, len(info.code_context))


function()
try:
    1 / 0
except ZeroDivisionError as error:
    print([f.lineno for f in inspect.trace()], len(inspect.getinnerframes(error.__traceback__)))

# expect: function 5 ['    here, there = inspect.stack()[:2]\n'] 0
# expect: <module> 13
# expect: True function 1 3
# expect: [15] 1
