import asyncio

loop = asyncio.new_event_loop()
for value in loop, (i for i in ()), print, int:
    try:
        loop._asyncgen_firstiter_hook(value)
        loop._asyncgen_finalizer_hook(value)
    except AttributeError as error: print(type(error).__name__)
loop.close()

# expect: AttributeError
# expect: AttributeError
# expect: AttributeError
# expect: AttributeError
