import sys


async def number():
    return 1


def main():
    found = number()
    return found["key"]


sys.excepthook = lambda kind, error, trace: sys.stderr.write(f"{kind.__name__}: {error}\n")
main()
# expect-stderr: TypeError: 'coroutine' object is not subscriptable
# expect-stderr: <sys>:0: RuntimeWarning: coroutine 'number' was never awaited
# expect-exit: 1
