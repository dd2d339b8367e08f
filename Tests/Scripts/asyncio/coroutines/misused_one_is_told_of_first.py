import warnings

def tell(message, category, filename, line, *rest): print(line, message)
warnings.showwarning = tell

async def get(): return 1

def add(): return get() + 1
def measure(): return len(get())

for call in add, measure:
    try: call()
    except TypeError as error: print(error)

# expect: 8 coroutine 'get' was never awaited
# expect: unsupported operand type(s) for +: 'coroutine' and 'int'
# expect: 9 coroutine 'get' was never awaited
# expect: object of type 'coroutine' has no len()
