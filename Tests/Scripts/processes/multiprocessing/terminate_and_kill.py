import multiprocessing
import time

if __name__ == "__main__":
    for end in (multiprocessing.Process.terminate, multiprocessing.Process.kill):
        process = multiprocessing.Process(target=time.sleep, args=(60,), daemon=True)
        process.start()
        process.join(0)
        print(process.exitcode, process.is_alive())
        end(process)
        process.join()
        print(process.exitcode)

# expect: None True
# expect: -15
# expect: None True
# expect: -9
