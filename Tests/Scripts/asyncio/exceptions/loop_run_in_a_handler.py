import asyncio

async def fail(): raise ValueError("inside")

async def wait():
    await asyncio.sleep(0)
    await fail()

for work in fail, wait:
    try:
        try: 1 / 0
        except ZeroDivisionError: asyncio.run(work())
    except ValueError as error: print(repr(error), repr(error.__context__))
try: asyncio.run(fail())
except ValueError as error: print(error.__context__)

# expect: ValueError('inside') ZeroDivisionError('division by zero')
# expect: ValueError('inside') ZeroDivisionError('division by zero')
# expect: None
