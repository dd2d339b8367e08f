import asyncio, warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loop = asyncio.get_event_loop()
print(caught[0].category.__name__, caught[0].message)  # expect: DeprecationWarning There is no current event loop
print(asyncio.get_event_loop() is loop)  # expect: True
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
loop.close()
