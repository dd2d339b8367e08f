import faulthandler
import re
import tempfile
import threading


def dump(*arguments, **options):
    with tempfile.TemporaryFile() as file:
        faulthandler.dump_traceback(file, *arguments, **options)
        file.seek(0)
        text = re.sub("0x[0-9a-f]{16}", "0x", file.read().decode())
    return [line if "File" not in line else line.split()[-1] for line in text.split("\n")]


print(dump(False))
print(dump())
go = threading.Event()
ready = threading.Event()


def wait():
    ready.set()
    go.wait()


thread = threading.Thread(target=wait)
thread.start()
ready.wait()
print([line for line in dump() if "hread" in line], "wait" in dump())
go.set()
thread.join()
for wrong in (object(), "x", -5):
    try:
        faulthandler.dump_traceback(wrong)
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)

# expect: ['Stack (most recent call first):', 'dump', '<module>', '']
# expect: ['Current thread 0x (most recent call first):', 'dump', '<module>', '']
# expect: ['Thread 0x (most recent call first):', 'Current thread 0x (most recent call first):'] True
# expect: AttributeError 'object' object has no attribute 'fileno'
# expect: AttributeError 'str' object has no attribute 'fileno'
# expect: ValueError file is not a valid file descriptor
