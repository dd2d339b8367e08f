# skip: a module that the tests beside it import
import time

begun = True
time.sleep(0.01)
whole = True
