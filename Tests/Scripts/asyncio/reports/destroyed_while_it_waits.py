import asyncio, gc

loop = asyncio.new_event_loop()
loop.set_exception_handler(lambda loop, context: print(context["message"], context["task"].get_name()))

async def forever():
    await loop.create_future()

task = loop.create_task(forever(), name="waiter")
quiet = loop.create_task(forever(), name="quiet")
quiet._log_destroy_pending = False
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print(task._state)  # expect: PENDING
del task, quiet
gc.collect()  # expect: Task was destroyed but it is pending! waiter
print("end")  # expect: end
