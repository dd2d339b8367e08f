# clock: virtual
import threading

class Settings(threading.local):
    kind = "settings"

    def __init__(self, number):
        self.number = number

    @property
    def doubled(self):
        return self.number * 2

settings = Settings(1)
settings.number = 5
settings.extra = "main"

def look():
    print(settings.number, settings.doubled, settings.kind, hasattr(settings, "extra"))
    settings.number = 9

thread = threading.Thread(target=look)
thread.start()
thread.join()  # expect: 1 2 settings False
print(settings.__dict__, settings.doubled)  # expect: {'number': 5, 'extra': 'main'} 10
del settings.extra
try:
    settings.extra
except AttributeError as error:
    print(error)  # expect: 'Settings' object has no attribute 'extra'
