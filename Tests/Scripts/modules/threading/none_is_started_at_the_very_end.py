import sys
import threading


class Last:
    def __del__(self):
        print(sys.is_finalizing())
        try:
            threading.Thread(target=print).start()
        except PythonFinalizationError as error:
            print(error)


last = Last()
print(sys.is_finalizing())
# expect: False
# expect: True
# expect: can't create new thread at interpreter shutdown
