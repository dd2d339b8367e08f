# clock: virtual
import threading

condition = threading.Condition()
order = []
ready = []

def wait(number):
    with condition:
        ready.append(number)
        condition.notify_all()
        condition.wait_for(lambda: allowed > number)
        order.append(number)

allowed = 0
threads = [threading.Thread(target=wait, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
for allowed in range(1, 5):
    with condition:
        condition.notify_all()
    while len(order) < allowed:
        threads[allowed - 1].join()
print(order)  # expect: [0, 1, 2, 3]
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01))  # expect: False False
