# clock: virtual
import sys
import threading

def sink(n):
    return 1 + sink(n + 1)

def work():
    for limit in (1000, 50_000):
        sys.setrecursionlimit(limit)
        try:
            sink(0)
        except RecursionError as error:
            print(str(error)[:32])

thread = threading.Thread(target=work)
thread.start()
thread.join()
# expect: maximum recursion depth exceeded
# expect: maximum recursion depth exceeded
