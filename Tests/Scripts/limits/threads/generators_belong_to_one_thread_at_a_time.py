# clock: virtual
import threading

def numbers():
    for number in range(500):
        for _ in range(5):
            pass
        yield number

shared = numbers()
taken, refused = [], set()

def take():
    while True:
        try:
            taken.append(next(shared))
        except StopIteration:
            return
        except ValueError as error:
            refused.add(str(error))

threads = [threading.Thread(target=take) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken) == list(range(500)))  # expect: True
print(refused <= {"generator already executing"})  # expect: True
