from multiprocessing import Manager
from multiprocessing.context import ProcessError
from multiprocessing.managers import BaseManager, RemoteError, SyncManager

if __name__ == "__main__":
    manager = Manager()
    numbers = manager.dict(a=1)
    for action in (lambda: numbers["b"], lambda: numbers.pop(), lambda: manager.list([1]).index(5)):
        try:
            action()
        except Exception as error:
            print(repr(error))
    try:
        numbers._callmethod("nothing")
    except RemoteError as error:
        print(str(error).splitlines()[1] == "-" * 75, str(error).splitlines()[-2])
    try:
        manager.start()
    except ProcessError as error:
        print(error)
    manager.shutdown()
    try:
        manager.start()
    except ProcessError as error:
        print(error)
    try:
        SyncManager().dict()
    except AssertionError as error:
        print(error)

# expect: KeyError('b')
# expect: TypeError('pop expected at least 1 argument, got 0')
# expect: ValueError('5 is not in list')
# expect: True KeyError: 'nothing'
# expect: Already started server
# expect: Manager has shut down
# expect: server not yet started
