import circle

folder = circle.__path__[0]
try:
    import circle.asks_self
except AttributeError as error:
    print(str(error).replace(folder, "FOLDER"))
# expect: partially initialized module 'circle.asks_self' from 'FOLDER/asks_self.py' has no attribute 'missing' (most likely due to a circular import)
