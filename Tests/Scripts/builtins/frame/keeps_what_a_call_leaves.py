import sys


def function():
    frame = sys._getframe()
    name = "late"
    return frame


def failing():
    late = 1
    try:
        1 / 0
    except ZeroDivisionError as error:
        frame = error.__traceback__.tb_frame
        print(frame is sys._getframe())
    late = 2
    return frame


def generator():
    first = 1
    yield sys._getframe()
    second = 2
    yield


frame = function()
print(frame.f_locals["name"], frame.f_locals["frame"] is frame)  # expect: late True
print(sorted(failing().f_locals))
# expect: True
# expect: ['frame', 'late']
running = generator()
shown = next(running)
print(shown is running.gi_frame, shown.f_locals, shown.f_back)  # expect: True {'first': 1} None
next(running)
print(shown.f_locals)  # expect: {'first': 1, 'second': 2}
print(list(running), shown.f_locals)  # expect: [] {'first': 1, 'second': 2}
