import asyncio
import copy
import pickle


class Own(asyncio.Future):
    pass


async def main():
    task = asyncio.current_task()
    for take in (pickle.dumps, copy.copy, copy.deepcopy):
        for value in (task, {"key": Own()}):
            try:
                print(take(value) is value)
            except TypeError as error:
                print(error)


asyncio.run(main())
# expect: cannot pickle '_asyncio.Task' object
# expect: cannot pickle 'Own' object
# expect: cannot pickle '_asyncio.Task' object
# expect: False
# expect: cannot pickle '_asyncio.Task' object
# expect: cannot pickle 'Own' object
