class Plain:
    pass


instance = Plain()
instance.__dict__[1] = 2
print(1 in Plain.__dir__(instance), "__eq__" in Plain.__dir__(instance))  # expect: True True
for show in (lambda: dir(instance), lambda: eval("dir()", {1: 2})):
    try:
        show()
    except TypeError as error:
        print(error)
# expect: '<' not supported between instances of 'str' and 'int'
# expect: '<' not supported between instances of 'str' and 'int'
