import logging
import pickle

for name in (None, "app", "app.db"):
    logger = logging.getLogger(name)
    print(pickle.loads(pickle.dumps(logger)) is logger)
try:
    pickle.dumps(logging.Logger("stray"))
except pickle.PicklingError as error:
    print(error)
# expect: True
# expect: True
# expect: True
# expect: logger cannot be pickled
