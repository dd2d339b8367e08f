import types

for kind in types.NoneType, types.EllipsisType, types.NotImplementedType:
    try:
        kind(1)
    except TypeError as error:
        print(error)
# expect: NoneType takes no arguments
# expect: EllipsisType takes no arguments
# expect: NotImplementedType takes no arguments
try:
    enumerate(start=1)
except TypeError as error:
    print(error)  # expect: 'start' is an invalid keyword argument for enumerate()
