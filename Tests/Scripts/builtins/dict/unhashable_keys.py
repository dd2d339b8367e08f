d = {}
for key in ([], {}, set(), ([],)):
    try:
        d[key] = 1
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: unhashable type: 'list'
try:
    print([] in d)
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
