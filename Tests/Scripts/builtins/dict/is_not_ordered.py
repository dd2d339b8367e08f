try:
    {} < {"a": 1}
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'dict' and 'dict'
