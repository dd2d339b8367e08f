async def f():
    try:
        await Suspend()
    except ValueError as error:
        print("caught", error)
    try:
        await Suspend()
    finally:
        print("finally")

class Suspend:
    def __await__(self):
        yield "suspended"

c = f()
print(c.send(None))  # expect: suspended
print(c.throw(ValueError("x")))
# expect: caught x
# expect: suspended
c.close()
# expect: finally
