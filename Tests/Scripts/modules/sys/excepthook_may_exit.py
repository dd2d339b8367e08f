import sys


def hook(kind, value, traceback):
    sys.exit(5)


sys.excepthook = hook
raise ValueError("lost")
# expect-exit: 5
