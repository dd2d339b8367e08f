import sys


def hook(kind, value, traceback):
    print(kind.__name__, value, traceback.tb_lineno)  # expect: ValueError lost 9


sys.excepthook = hook
raise ValueError("lost")
# expect-exit: 1
