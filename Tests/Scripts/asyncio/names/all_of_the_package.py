import asyncio

print(len(asyncio.__all__), type(asyncio.__all__).__name__)  # expect: 98 tuple
print(asyncio.__all__[:4])  # expect: ('BaseEventLoop', 'Server', 'iscoroutinefunction', 'iscoroutine')
missing = [name for name in asyncio.__all__ if not hasattr(asyncio, name)]
print(missing)  # expect: []
