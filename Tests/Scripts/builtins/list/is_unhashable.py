for thing in ([], {}, set(), ([],)):
    try:
        hash(thing)
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: unhashable type: 'list'
try:
    {[]: 1}
except TypeError as error:
    print(error)  # expect: unhashable type: 'list'
