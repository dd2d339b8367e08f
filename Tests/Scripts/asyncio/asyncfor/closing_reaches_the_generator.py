import types


@types.coroutine
def wait():
    yield "waits"


async def numbers(again):
    try:
        yield 1
        await wait()
    except GeneratorExit:
        print("left")
        if again:
            await wait()
        raise


async def consume(source):
    try:
        async for number in source:
            print(number)
    except BaseException as error:
        print(repr(error))
        raise


for again in False, True:
    source = numbers(again)
    consumer = consume(source)
    print(consumer.send(None))
    try:
        print(consumer.close())
    except RuntimeError as error:
        print(error)
    print(source.ag_running)

# expect: 1
# expect: waits
# expect: left
# expect: GeneratorExit()
# expect: None
# expect: False
# expect: 1
# expect: waits
# expect: left
# expect: RuntimeError('coroutine ignored GeneratorExit')
# expect: coroutine ignored GeneratorExit
# expect: True
