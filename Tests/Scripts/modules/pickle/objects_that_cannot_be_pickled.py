import pickle
import re

def outer():
    class Local:
        pass

    return Local()

for wrong in (
    lambda: pickle.dumps(lambda: 0),
    lambda: pickle.dumps(outer()),
    lambda: pickle.dumps(i for i in []),
    lambda: pickle.dumps(1, 9),
    lambda: pickle.dumps(open("/dev/null")),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, re.sub("0x[0-9a-f]+", "ADDRESS", str(error)))

# expect: AttributeError Can't get local object '<lambda>.<locals>.<lambda>'
# expect: AttributeError Can't get local object 'outer.<locals>.Local'
# expect: TypeError cannot pickle 'generator' object
# expect: ValueError pickle protocol must be <= 5
# expect: TypeError cannot pickle 'TextIOWrapper' instances
