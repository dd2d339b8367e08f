import inspect
from unittest.mock import AsyncMock

print(inspect.signature(AsyncMock()), inspect.iscoroutinefunction(AsyncMock()))
# expect: (*args, **kwargs) True
