import faulthandler
import os

reader, writer = os.pipe()


def wait():
    text = b""
    while b" in wait\n" not in text or not text.endswith(b" in <module>\n"):
        text += os.read(reader, 10_000)
    return text.decode().split("\n", 1)[0]


faulthandler.dump_traceback_later(3600, file=writer)
faulthandler.dump_traceback_later(0.001, repeat=True, file=writer)
print(wait())  # expect: Timeout (0:00:00.001000)!
faulthandler.cancel_dump_traceback_later()
faulthandler.cancel_dump_traceback_later()

try:
    faulthandler.dump_traceback_later(0)
except ValueError as error:
    print(error)  # expect: timeout must be greater than 0
