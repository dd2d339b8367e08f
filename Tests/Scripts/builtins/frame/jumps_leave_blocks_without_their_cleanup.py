import sys


class Room:
    def __enter__(self):
        print("enter", end=" ")

    def __exit__(self, *error):
        print("exit", end=" ")


def work():
    try:
        print("body", end=" ")
        with Room():
            print("in", end=" ")
            print("still", end=" ")
    finally:
        print("cleanup", end=" ")
        print("done", end=" ")
    print("end")


def jump(line, target):
    first = work.__code__.co_firstlineno

    def trace(frame, event, argument):
        if frame.f_code is work.__code__ and event == "line" and frame.f_lineno == first + line:
            frame.f_lineno = first + target
            sys.settrace(None)
        return trace

    sys.settrace(trace)
    work()
    sys.settrace(None)


jump(5, 8)  # expect: body enter in done end
jump(4, 9)  # expect: body enter end
jump(2, 8)  # expect: done end
jump(9, 2)  # expect: body enter in still exit cleanup done body enter in still exit cleanup done end
