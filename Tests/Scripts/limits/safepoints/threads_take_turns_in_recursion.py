import threading

done = False


class Done(Exception):
    pass


def descend(n):
    if done:
        raise Done
    if n:
        descend(n - 1)
        descend(n - 1)


def count():
    global done
    for _ in range(5000):
        pass
    done = True


thread = threading.Thread(target=count)
thread.start()
try:
    descend(70)
except Done:
    print("the other thread ran")  # expect: the other thread ran
thread.join()
