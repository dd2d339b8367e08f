import asyncio

def attempt(call):
    try:
        print(call(asyncio.Future.__new__(asyncio.Future)))
    except (asyncio.InvalidStateError, RuntimeError) as error:
        print(type(error).__name__, error)

attempt(lambda future: future.result())  # expect: InvalidStateError Future object is not initialized.
attempt(lambda future: future.exception())  # expect: InvalidStateError Future object is not initialized.
attempt(lambda future: future.set_result(1))  # expect: RuntimeError Future object is not initialized.
attempt(lambda future: future.set_exception(KeyError()))  # expect: RuntimeError Future object is not initialized.
attempt(lambda future: future.cancel())  # expect: RuntimeError Future object is not initialized.
attempt(lambda future: future.get_loop())  # expect: RuntimeError Future object is not initialized.
attempt(lambda future: future.__await__())  # expect: RuntimeError Future object is not initialized.
attempt(lambda future: (future.done(), future.cancelled()))  # expect: (False, False)
