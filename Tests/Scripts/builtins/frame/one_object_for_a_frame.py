import sys


def caller():
    frame = sys._getframe()
    print(frame is sys._getframe(), called() is frame)
    return frame


def called():
    return sys._getframe().f_back


def deep(count):
    frame = sys._getframe()
    return [frame] if count == 0 else deep(count - 1) + [frame]


frames = deep(3)
print(len(set(frames)), [frame.f_locals["count"] for frame in frames])  # expect: 4 [0, 1, 2, 3]
print([inner.f_back is outer for inner, outer in zip(frames, frames[1:])])  # expect: [True, True, True]
first = caller()  # expect: True True
print(first is caller())
# expect: True True
# expect: False
