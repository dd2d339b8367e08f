import _thread
import os
import threading

def forks():
    threading.current_thread()
    child = os.fork()
    if child == 0:
        main = threading.main_thread()
        text = f"{main.name} {type(main).__name__} {main is threading.current_thread()} {main.daemon}"
        os.write(writing, text.encode())
        os._exit(0)
    os.waitpid(child, 0)
    done.release()

reading, writing = os.pipe()
done = threading.Lock()
done.acquire()
_thread.start_new_thread(forks, ())
done.acquire()
print(os.read(reading, 99))  # expect: b'MainThread _MainThread True False'
