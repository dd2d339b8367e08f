import threading


def load(results):
    import slow

    results.append(slow.whole)


results = []
threads = [threading.Thread(target=load, args=(results,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(results)  # expect: [True, True, True]
