import gc


class Pause:
    def __await__(self):
        yield
        return "resumed"


async def main():
    collected = []
    collected.append(await Pause())
    print(collected)
    gc.collect()


coroutine = main()
coroutine.send(None)
try:
    coroutine.send(None)  # expect: ['resumed']
except StopIteration:
    print("done")  # expect: done
