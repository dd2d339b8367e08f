import asyncio

class Loud(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        calls.append("soon")
        return super().call_soon(callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        calls.append("at")
        return super().call_at(when, callback, *args, context=context)

    def call_exception_handler(self, context):
        print("handler", context["message"][:21])

calls = []

async def work():
    await asyncio.sleep(0.001)
    return "done"

async def main():
    print(await asyncio.create_task(work()))  # expect: done
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)  # expect: handler Exception in callback
    print("at" in calls, "soon" in calls)  # expect: True True

with asyncio.Runner(loop_factory=Loud) as runner:
    runner.run(main())
