import atexit
import threading

atexit.register(print, "exit handler")

def work():
    threading.main_thread().join()
    print("thread ends")

threading.Thread(target=work).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
print("main ends")
# expect: main ends
# expect: thread ends
# expect: exit handler
