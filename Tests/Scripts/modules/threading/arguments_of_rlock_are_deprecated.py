import threading
import warnings

warnings.simplefilter("error")
for arguments, options in (((), {}), ((1,), {}), ((), {"a": 1})):
    try:
        threading.RLock(*arguments, **options)
        print("made")
    except DeprecationWarning as warning:
        print(warning)


class Named(type(threading.RLock())):
    def __init__(self, a, *, b):
        super().__init__()


print(Named(1, b=2).acquire())
# expect: made
# expect: Passing arguments to RLock is deprecated and will be removed in 3.15
# expect: Passing arguments to RLock is deprecated and will be removed in 3.15
# expect: True
