import signal
import time

rings = []


def ring(number, frame):
    rings.append(number)
    print("ring", len(rings))  # expect: ring 1
    # expect: ring 2
    if len(rings) == 2:
        signal.setitimer(signal.ITIMER_REAL, 0)
        raise TimeoutError("enough")


signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.005, 0.005)
try:
    time.sleep(60)
except TimeoutError as error:
    print(error)  # expect: enough
