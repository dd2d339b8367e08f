# clock: virtual
import threading

done = False

def wait_busily():
    while not done:
        pass
    print("seen")

threads = [threading.Thread(target=wait_busily) for _ in range(3)]
for thread in threads:
    thread.start()
done = True
for thread in threads:
    thread.join()
# expect: seen
# expect: seen
# expect: seen
