import sys

import _queue
import queue

print(queue.Empty is _queue.Empty)
del sys.modules["_queue"]
import _queue

try:
    _queue.SimpleQueue().get_nowait()
except _queue.Empty as error:
    print(type(error).__module__, type(error).__qualname__)

# expect: True
# expect: _queue Empty
