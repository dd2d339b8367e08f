# clock: virtual
import threading

table, items = {}, []

def change(base):
    for number in range(300):
        table[base + number % 50] = [number]
        table.pop(base + (number * 7) % 50, None)
        items.append(number)
        if len(items) > 100:
            del items[:50]

def look():
    for _ in range(40):
        try:
            for key in table:
                len(table)
        except RuntimeError:
            pass
        sorted(items, key=lambda item: -item)
        [item for item in items]

threads = [threading.Thread(target=change, args=(n * 25,)) for n in range(3)]
threads += [threading.Thread(target=look) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("alive")  # expect: alive
