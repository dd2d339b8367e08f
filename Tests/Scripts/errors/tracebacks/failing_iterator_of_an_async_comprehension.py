class Source:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise ValueError("dry")


async def gather():
    return [
        item
        async for item in Source()
    ]


gather().send(None)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "failing_iterator_of_an_async_comprehension.py", line 16, in <module>
# expect-stderr:     gather().send(None)
# expect-stderr:     ~~~~~~~~~~~~~^^^^^^
# expect-stderr:   File "failing_iterator_of_an_async_comprehension.py", line 10, in gather
# expect-stderr:     return [
# expect-stderr:            ^
# expect-stderr:     ...<2 lines>...
# expect-stderr:     ]
# expect-stderr:     ^
# expect-stderr:   File "failing_iterator_of_an_async_comprehension.py", line 6, in __anext__
# expect-stderr:     raise ValueError("dry")
# expect-stderr: ValueError: dry
