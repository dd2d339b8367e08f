import logging
import weakref


class Loud(logging.Handler):
    def flush(self):
        print("flush", self.name)

    def close(self):
        print("close", self.name)
        super().close()


one, two = Loud(), Loud()
one.name, two.name = "one", "two"
two.flushOnClose = False
print(logging._handlers["one"] is one, logging.getHandlerByName("two") is two, len(logging._handlerList) > 1)
logging.shutdown([weakref.ref(one), weakref.ref(two)])
print(logging.getHandlerByName("one"))
logging._handlerList.clear()

# expect: True True True
# expect: close two
# expect: flush one
# expect: close one
# expect: None
