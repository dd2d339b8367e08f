import asyncio

one, other = asyncio.new_event_loop(), asyncio.new_event_loop()
try:
    asyncio.gather(asyncio.Future(loop=one), asyncio.Future(loop=other))
except ValueError as error:
    print(error)  # expect: The future belongs to a different loop than the one specified as the loop argument
one.close()
other.close()
