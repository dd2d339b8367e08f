for thing in (5, "text", [], None, object()):
    try:
        thing.x = 1
    except AttributeError as error:
        print(error)
# expect: 'int' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'str' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'list' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: 'object' object has no attribute 'x' and no __dict__ for setting new attributes
