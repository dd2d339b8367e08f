import asyncio


class Own(asyncio.Future):
    def add_done_callback(self, *args, **kwargs):
        return super().add_done_callback(*args, **kwargs)


async def wait_for(future):
    try:
        await future
    except RuntimeError as error:
        text = str(error)
        print(text.startswith("Task <Task pending"), text.endswith("attached to a different loop"))


other = asyncio.new_event_loop()
asyncio.run(wait_for(asyncio.Future(loop=other)))  # expect: True True
asyncio.run(wait_for(Own(loop=other)))  # expect: True True
other.close()
