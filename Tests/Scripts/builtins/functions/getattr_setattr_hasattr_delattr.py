class A:
    x = 1
a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", "default"), hasattr(a, "y"), hasattr(a, "z"))
# expect: 1 2 default True False
delattr(a, "y")
print(hasattr(a, "y"))  # expect: False
for action in (lambda: getattr(a, "z"), lambda: getattr(a, 5), lambda: delattr(a, "z"), lambda: hasattr(a, None)):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(error)
# expect: 'A' object has no attribute 'z'
# expect: attribute name must be string, not 'int'
# expect: 'A' object has no attribute 'z'
# expect: attribute name must be string, not 'NoneType'
