# clock: virtual
import threading

def sink(n, name):
    if n == 0:
        raise KeyError(name)
    try:
        return sink(n - 1, name)
    except KeyError as error:
        if n % 3 == 0:
            raise LookupError(name, n) from error
        raise
    except LookupError:
        for _ in range(n):
            pass
        raise

wrong = []

def work(name):
    for _ in range(40):
        try:
            sink(12, name)
        except LookupError as error:
            if error.args != (name, 3) or error.__cause__.args != (name,):
                wrong.append(error)

threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(wrong)  # expect: []
