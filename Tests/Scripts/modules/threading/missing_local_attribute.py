import threading


class Own(threading.local):
    pass


for data in (threading.local(), Own()):
    try:
        data.missing
    except AttributeError as error:
        print(error)
    try:
        del data.missing
    except AttributeError as error:
        print(error, error.name)
# expect: '_thread._local' object has no attribute 'missing'
# expect: '_thread._local' object has no attribute 'missing' missing
# expect: 'Own' object has no attribute 'missing'
# expect: 'Own' object has no attribute 'missing' missing
