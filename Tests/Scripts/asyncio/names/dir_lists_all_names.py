import asyncio

listed = set(dir(asyncio))
print(set(asyncio.__all__) - listed)  # expect: set()
modules = {"base_events", "events", "locks", "queues", "streams", "tasks", "transports", "unix_events", "threads"}
print(modules - listed)  # expect: set()
print([name for name in listed if not hasattr(asyncio, name)])  # expect: []
