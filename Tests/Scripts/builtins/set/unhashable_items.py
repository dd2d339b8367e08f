for action in (lambda: {[]}, lambda: {1}.add({}), lambda: [] in {1}, lambda: set([[1]])):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'list'
# expect: unhashable type: 'list'
