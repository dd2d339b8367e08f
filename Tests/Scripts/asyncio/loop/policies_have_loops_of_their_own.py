import asyncio
import warnings

policy = asyncio.DefaultEventLoopPolicy()
other = asyncio.DefaultEventLoopPolicy()
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(policy._local._loop, policy._local._set_called)
print(asyncio.get_event_loop_policy()._local._loop is loop)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    made = policy.get_event_loop()
print([str(warning.message) for warning in caught], made is policy.get_event_loop(), made is loop)
other.set_event_loop(None)
try:
    other.get_event_loop()
except RuntimeError as error:
    print(error)
asyncio.set_event_loop(None)
loop.close()
made.close()

# expect: None False
# expect: True
# expect: ['There is no current event loop'] True False
# expect: There is no current event loop in thread 'MainThread'.
