import sys
import threading


def wait(begun, end):
    begun.set()
    end.acquire()


def names(frame):
    while frame is not None:
        yield frame.f_code.co_name
        frame = frame.f_back


begun, end = threading.Event(), threading.Lock()
end.acquire()
thread = threading.Thread(target=wait, args=(begun, end))
thread.start()
begun.wait()
frames = sys._current_frames()
print(sorted(frames) == sorted([threading.get_ident(), thread.ident]))
print(list(names(frames[thread.ident])))
print(list(names(frames[threading.get_ident()])))
print(sys._current_exceptions()[thread.ident])
end.release()
thread.join()
print(len(sys._current_frames()))

# expect: True
# expect: ['wait', 'run', '_bootstrap_inner', '_bootstrap']
# expect: ['<module>']
# expect: None
# expect: 1
