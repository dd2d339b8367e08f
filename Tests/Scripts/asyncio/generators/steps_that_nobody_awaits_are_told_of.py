import warnings


async def numbers():
    yield 1


def let_go(make, *arguments):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        step = make(*arguments)
        del step
    print(*(warning.message for warning in caught))


let_go(numbers().asend, None)  # expect: coroutine method 'asend' of 'numbers' was never awaited
let_go(numbers().aclose)  # expect: coroutine method 'aclose' of 'numbers' was never awaited
let_go(anext, numbers(), 3)  # expect: coroutine method 'asend' of 'numbers' was never awaited
let_go(lambda: numbers().aclose().close())  # expect:
