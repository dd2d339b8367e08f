import sys
import time

for struct in (sys.version_info, time.gmtime(0)):
    try:
        struct.other = 1
    except AttributeError as error:
        print(error)
    print(hasattr(struct, "__dict__"))
# expect: 'sys.version_info' object has no attribute 'other' and no __dict__ for setting new attributes
# expect: False
# expect: 'time.struct_time' object has no attribute 'other' and no __dict__ for setting new attributes
# expect: False
