import os
import sys
from multiprocessing.connection import Client, Listener

for listen in (lambda: Listener(r"\\.\pipe"), lambda: Client(r"\\.\pipe"), lambda: Client(5)):
    try:
        listen()
    except (ValueError, TypeError) as error:
        print(error)
if sys.platform == "linux":
    # A name that begins with a null lies in no folder: nothing is removed at the end.
    with Listener(f"\0listener-{os.getpid()}") as listener:
        print(listener.address[:10])
else:
    print(b"\0listener-")

# expect: Family AF_PIPE is not recognized.
# expect: Family AF_PIPE is not recognized.
# expect: address type of 5 unrecognized
# expect: b'\x00listener-'
