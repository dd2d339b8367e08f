import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future._state, future._result, future._exception, future._loop is loop, future._callbacks)  # expect: PENDING None None True None
    future.add_done_callback(print)
    print(future._callbacks[0][0] is print, future._log_traceback)  # expect: True False
    future.remove_done_callback(print)
    future.set_result(1)
    print(future._state, future._result, future._source_traceback)  # expect: FINISHED 1 None
    future = loop.create_future()
    future.cancel("why")
    print(future._state, future._cancel_message, repr(future._make_cancelled_error()))  # expect: CANCELLED why CancelledError('why')
    task = asyncio.create_task(asyncio.sleep(0))
    print(task._fut_waiter, task._must_cancel, task._coro is task.get_coro(), task._log_destroy_pending)  # expect: None False True True
    task.cancel()
    print(task._must_cancel)  # expect: True

asyncio.run(main())
