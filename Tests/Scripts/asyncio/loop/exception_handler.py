import asyncio

def handler(loop, context):
    print(sorted(context), repr(context["exception"]), context["message"].split(" at ")[0])

def boom():
    raise ValueError("boom")

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(boom)
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "exception": KeyError(1)})
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)

asyncio.run(main())
# expect: None
# expect: True
# expect: ['exception', 'handle', 'message'] ValueError('boom') Exception in callback boom()
# expect: ['exception', 'message'] KeyError(1) by hand
# expect: A callable object or None is expected, got 5
