import multiprocessing
import os
import sys


def work(text, *, status):
    me = multiprocessing.current_process()
    print(text, me.name, multiprocessing.parent_process().name, os.getppid() == multiprocessing.parent_process().pid)
    sys.exit(status)


if __name__ == "__main__":
    process = multiprocessing.Process(target=work, args=("in the child",), kwargs={"status": 3})
    print(process.name, process.is_alive(), process.exitcode, process.pid)
    process.start()
    process.join()
    print(process.exitcode, process.is_alive(), multiprocessing.active_children())

# expect: Process-1 False None None
# expect: in the child Process-1 MainProcess True
# expect: 3 False []
