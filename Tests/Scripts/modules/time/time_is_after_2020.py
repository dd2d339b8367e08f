import time
print(time.time() > 1577836800, time.time() < 10 ** 11)  # expect: True True
