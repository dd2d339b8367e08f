import logging
import sys
import threading

logging.basicConfig(format="%(threadName)s %(message)s", stream=sys.stdout, level=logging.INFO)


def work():
    record = logging.makeLogRecord({})
    logging.info(record.thread == threading.get_ident())


logging.info("here")  # expect: MainThread here
thread = threading.Thread(target=work, name="worker")
thread.start()
thread.join()
# expect: worker True
handler = logging.getLogger().handlers[0]
handler.acquire()
handler.acquire()
print(handler.lock.acquire(blocking=False))  # expect: True
