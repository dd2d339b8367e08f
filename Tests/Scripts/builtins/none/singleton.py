print(None, repr(None), type(None), None == False, None is None, bool(None), hash(None) == hash(None))
# expect: None None <class 'NoneType'> False True False True
