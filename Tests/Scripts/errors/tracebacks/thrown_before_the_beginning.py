def numbers():
    yield 1


async def fetch():
    numbers().throw(ValueError("early"))


fetch().send(None)
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "thrown_before_the_beginning.py", line 9, in <module>
# expect-stderr:     fetch().send(None)
# expect-stderr:     ~~~~~~~~~~~~^^^^^^
# expect-stderr:   File "thrown_before_the_beginning.py", line 6, in fetch
# expect-stderr:     numbers().throw(ValueError("early"))
# expect-stderr:     ~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^
# expect-stderr:   File "thrown_before_the_beginning.py", line 1, in numbers
# expect-stderr:     def numbers():
# expect-stderr: ValueError: early
