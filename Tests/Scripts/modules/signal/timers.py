import signal

ticks = []
signal.signal(signal.SIGALRM, lambda number, frame: ticks.append(number))
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
while len(ticks) < 3:
    signal.pause()
delay, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(ticks[:3], 0 < delay <= 0.01, round(interval, 3), signal.getitimer(signal.ITIMER_REAL))
print(signal.alarm(100), signal.alarm(0))

# expect: [14, 14, 14] True 0.01 (0.0, 0.0)
# expect: 0 100
