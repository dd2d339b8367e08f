import os


class Last:
    def __del__(self):
        try:
            os.fork()
        except PythonFinalizationError as error:
            print(error)


last = Last()  # expect: can't fork at interpreter shutdown
