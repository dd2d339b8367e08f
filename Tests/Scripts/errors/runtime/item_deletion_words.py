class Plain:
    pass


for value in (1.5, None, (1,), Plain(), {1}):
    for key in (0, "key"):
        try:
            del value[key]
        except TypeError as error:
            print(error)
# expect: 'float' object does not support item deletion
# expect: 'float' object does not support item deletion
# expect: 'NoneType' object does not support item deletion
# expect: 'NoneType' object does not support item deletion
# expect: 'tuple' object doesn't support item deletion
# expect: 'tuple' object does not support item deletion
# expect: 'Plain' object doesn't support item deletion
# expect: 'Plain' object does not support item deletion
# expect: 'set' object doesn't support item deletion
# expect: 'set' object does not support item deletion
