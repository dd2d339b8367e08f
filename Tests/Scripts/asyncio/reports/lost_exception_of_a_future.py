import asyncio, gc

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], context["future"]))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("x"))
    print(future._log_traceback)  # expect: True
    del future
    gc.collect()  # expect: Future exception was never retrieved <Future finished exception=KeyError('x')>
    print("end")  # expect: end

asyncio.run(main())
