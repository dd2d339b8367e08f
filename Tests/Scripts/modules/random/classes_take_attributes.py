import random

random.Random.tossed = lambda self: self.random() < 2
print(random.Random(1).tossed(), random.Random.VERSION)  # expect: True 3
del random.Random.tossed
print(hasattr(random, "tossed"), hasattr(random.Random(), "tossed"))  # expect: False False
