try:
    import circle.asks
except AttributeError as error:
    print(error)
# expect: cannot access submodule 'asks' of module 'circle' (most likely due to a circular import)
