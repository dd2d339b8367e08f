# skip: a module that the tests beside it import
import asyncio
await asyncio.sleep(0)
