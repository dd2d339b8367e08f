# clock: virtual
import threading

barrier = threading.Barrier(3, action=lambda: print("open"))
places = []

def meet():
    try:
        places.append(barrier.wait())
    except threading.BrokenBarrierError:
        places.append("broken")

def round_of(count):
    places.clear()
    threads = [threading.Thread(target=meet) for _ in range(count)]
    for thread in threads:
        thread.start()
    return threads

for _ in range(2):
    for thread in round_of(3):
        thread.join()
    print(sorted(places))
# expect: open
# expect: [0, 1, 2]
# expect: open
# expect: [0, 1, 2]
threads = round_of(2)
barrier.abort()
for thread in threads:
    thread.join()
print(places, barrier.broken)  # expect: ['broken', 'broken'] True
barrier.reset()
print(barrier.broken, barrier.n_waiting, barrier.parties)  # expect: False 0 3
